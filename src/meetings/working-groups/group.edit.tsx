import type { Network, Theme } from '#networks'
import {
  Buttons,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { contentLang } from '#platform/text'
import { Crumbs, PageTitle, usePage } from '#platform/ui'
import { groupFields } from './group.kind.ts'
import { groupPath, groupsPath } from './group.paths.ts'
import type { WorkingGroup } from './group.queries.ts'

interface Props {
  network: Network
  /** Nothing while it is formed. */
  group?: WorkingGroup | undefined
  subThemes: Theme[]
  typed: Typed
  errors?: FormErrors | undefined
  id?: string | undefined
  version?: number | undefined
  conflicts?: Conflict[]
}

/** What a group works on, and what for. */
export function GroupEdit({ network, group, subThemes, typed, errors, id, version, conflicts = [] }: Props) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const title = t(group ? 'meetings.group.edit' : 'meetings.groups.form')
  return (
    <>
      <ErrorSummary errors={errors} />
      <Crumbs items={[{ label: t('meetings.groups.title'), href: groupsPath(network) }]} />
      <PageTitle>{title}</PageTitle>
      <Form
        action={group ? groupPath(network, group, '/edit') : groupsPath(network)}
        typed={typed}
        errors={errors}
        id={id}
        version={version}
        label={title}
      >
        <ConflictFields conflicts={conflicts} fields={groupFields} written={written} />
        <SelectField
          name="theme"
          label={t('meetings.group.theme')}
          options={subThemes.map(({ code, title: name }) => ({ value: code, label: `${code} ${name}`, lang: written }))}
        />
        <TextField name="title" label={t('meetings.group.title')} lang={written} />
        <TextArea
          name="purpose"
          label={t('meetings.group.purpose')}
          hint={t('meetings.group.purpose.hint')}
          lang={written}
          optional
        />
        <Buttons
          send={t(group ? 'meetings.material.save' : 'meetings.groups.form')}
          cancel={{ href: group ? groupPath(network, group) : groupsPath(network), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}
