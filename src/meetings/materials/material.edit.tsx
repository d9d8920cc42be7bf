import { v7 } from 'uuid'
import { filePath, type Network } from '#networks'
import type { Audience } from '#platform/activity'
import { isPicture } from '#platform/files'
import {
  Buttons,
  Choices,
  ErrorSummary,
  FileField,
  Form,
  type FormErrors,
  SelectField,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { contentLang } from '#platform/text'
import { Lead, PageTitle, usePage } from '#platform/ui'
import type { Meeting } from '../meeting.queries.ts'
import { materialPath, materialsPath } from './material.paths.ts'
import type { Material } from './material.queries.ts'
import { MaterialsHead } from './material.show.tsx'

interface Props {
  network: Network
  meeting: Meeting
  sessions: { id: string; title: string }[]
  typed: Typed
  errors?: FormErrors | undefined
}

/** One photo or file at a time, with what it shows; who sees it at first is said, more is a step of its own. */
export function MaterialAdd({ network, meeting, sessions, typed, errors, what }: Props & { what: 'files' | 'links' }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const title = t(what === 'files' ? 'meetings.materials.add' : 'meetings.materials.addLink')
  return (
    <>
      <ErrorSummary errors={errors} />
      <MaterialsHead network={network} meeting={meeting}>
        <PageTitle>{title}</PageTitle>
        <Lead>
          {t('meetings.materials.addLead', { inside: meeting.audience === 'public' ? 'network' : 'meeting' })}
        </Lead>
      </MaterialsHead>
      <Form
        action={materialsPath(network, meeting, what === 'files' ? '/files' : '/links')}
        typed={typed}
        errors={errors}
        id={v7()}
        multipart={what === 'files'}
        label={title}
      >
        {what === 'files' ? (
          <>
            <FileField
              name="file"
              label={t('meetings.material.file')}
              hint={t('meetings.material.file.hint')}
              accept="image/jpeg,image/png,image/webp,image/gif,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"
            />
            <TextField
              name="alt"
              label={t('meetings.material.alt')}
              hint={t('meetings.material.alt.hint')}
              lang={written}
            />
          </>
        ) : (
          <TextField name="link" label={t('meetings.material.link')} type="url" />
        )}
        <TextField
          name="caption"
          label={t(what === 'files' ? 'meetings.material.caption' : 'meetings.material.title')}
          lang={written}
          optional={what === 'files'}
        />
        <SessionField sessions={sessions} written={written} />
        {what === 'files' ? <TextField name="credit" label={t('meetings.material.credit')} optional /> : null}
        <Buttons
          send={t('meetings.materials.addSend')}
          cancel={{ href: materialsPath(network, meeting), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

function SessionField({ sessions, written }: Pick<Props, 'sessions'> & { written: string | undefined }) {
  const { t } = usePage()
  if (sessions.length === 0) return null
  return (
    <SelectField
      name="session"
      label={t('meetings.material.session')}
      optional
      options={sessions.map(({ id, title }) => ({ value: id, label: title, lang: written }))}
    />
  )
}

interface EditProps extends Props {
  material: Material
  audiences: Audience[]
  version: number
  conflicts?: Conflict[]
}

/** What it is, what it shows, which session it is from, who sees it. */
export function MaterialEdit(props: EditProps) {
  const { network, meeting, sessions, typed, errors, material, audiences, version, conflicts = [] } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const picture = material.file !== null && isPicture(material.file)
  return (
    <>
      <ErrorSummary errors={errors} />
      <MaterialsHead network={network} meeting={meeting}>
        <PageTitle>{t('meetings.material.editTitle')}</PageTitle>
      </MaterialsHead>
      {picture && material.file ? (
        <img src={filePath(network, material.file, true)} alt={material.file.alt ?? ''} lang={written} width={240} />
      ) : null}
      <Form
        action={materialPath(network, meeting, material, '/edit')}
        typed={typed}
        errors={errors}
        version={version}
        label={t('meetings.material.editTitle')}
      >
        <ConflictFields conflicts={conflicts} fields={materialFields} written={written} />
        {picture ? (
          <TextField
            name="alt"
            label={t('meetings.material.alt')}
            hint={t('meetings.material.alt.hint')}
            lang={written}
          />
        ) : null}
        <TextField
          name="caption"
          label={t('meetings.material.caption')}
          lang={written}
          optional={material.link === null}
        />
        <SessionField sessions={sessions} written={written} />
        {material.file ? <TextField name="credit" label={t('meetings.material.credit')} optional /> : null}
        <Choices
          name="audience"
          label={t('meetings.material.audience')}
          kind="radio"
          options={audiences.map((value) => ({
            value,
            label: t(`meetings.material.audience.${value as 'city' | 'group' | 'network' | 'public'}`),
            hint: value === 'public' ? t('meetings.material.audience.public.hint') : undefined,
          }))}
        />
        <Buttons
          send={t('meetings.material.save')}
          cancel={{ href: materialsPath(network, meeting), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

export const materialFields = {
  caption: { label: 'meetings.material.caption' },
  sessionId: { label: 'meetings.material.session', say: () => '…' },
  audience: { label: 'meetings.material.audience' },
} as const
