import { type City, cityPath, type Network } from '#networks'
import { Buttons, Choices, ErrorSummary, Form, type FormErrors, TextArea, TextField, type Typed } from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { contentLang } from '#platform/text'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { groupPath } from './local-group.paths.ts'
import { groupFields } from './local-group.words.tsx'
import { groupKinds, groupScopes, groupStates } from './schema.ts'

interface Props {
  network: Network
  city: City
  typed: Typed
  version: number | undefined
  errors?: FormErrors
  conflicts?: Conflict[]
}

/** What the group is, as a form: nothing in it has to be known. */
export function LocalGroupEdit({ network, city, typed, version, errors, conflicts = [] }: Props) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const at = groupPath(network, city)
  return (
    <>
      <Crumbs
        items={[
          { label: city.name, href: cityPath(network, city) },
          { label: t('local-groups.group.title'), href: at },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('local-groups.group.editTitle', { city: city.name })}</PageTitle>
      <Lead>{t('local-groups.group.editLead')}</Lead>
      <Form action={`${at}/edit`} typed={typed} errors={errors} version={version}>
        <ConflictFields conflicts={conflicts} fields={groupFields} written={written} />
        <TextField name="name" label={t('local-groups.group.name')} lang={written} optional autocomplete="off" />
        <Choices
          kind="radio"
          name="kind"
          label={t('local-groups.group.kind')}
          optional
          options={groupKinds.map((value) => ({ value, label: t(`local-groups.kind.${value}`) }))}
        />
        <Choices
          kind="radio"
          inline
          name="state"
          label={t('local-groups.group.state')}
          optional
          options={groupStates.map((value) => ({ value, label: t(`local-groups.state.${value}`) }))}
        />
        <Choices
          kind="radio"
          inline
          name="made"
          label={t('local-groups.group.isNew')}
          optional
          options={[
            { value: 'new', label: t('local-groups.group.new') },
            { value: 'existing', label: t('local-groups.group.existing') },
          ]}
        />
        <TextArea name="builtOn" label={t('local-groups.group.builtOn')} lang={written} optional rows={2} max={1000} />
        <Choices
          kind="radio"
          name="scope"
          label={t('local-groups.group.scope')}
          optional
          options={groupScopes.map((value) => ({ value, label: t(`local-groups.scope.${value}`) }))}
        />
        <TextArea
          name="subGroups"
          label={t('local-groups.group.subGroups')}
          hint={t('local-groups.group.subGroupsHint')}
          lang={written}
          optional
          rows={4}
        />
        <Buttons send={t('local-groups.group.save')} cancel={{ href: at, label: t('platform.form.cancel') }} />
      </Form>
    </>
  )
}
