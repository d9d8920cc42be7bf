import { v7 } from 'uuid'
import {
  Buttons,
  Choices,
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
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { type Profile, wordOf } from '../profiles/profile.ts'
import { evidenceKinds } from './evidence.ts'
import { dueRules, obligationFields } from './obligation.kept.ts'
import { obligationPath } from './obligation.paths.ts'
import type { Obligation } from './obligation.queries.ts'

interface Props {
  network: Network
  /** Nothing for a new one. */
  obligation: Obligation | null
  profile: Profile
  typed: Typed
  version?: number
  errors?: FormErrors | undefined
  conflicts?: Conflict[]
}

/** Something promised: how many, who writes and checks it, when it is due and which records fulfil it. */
export function ObligationEdit({ network, obligation, profile, typed, version, errors, conflicts = [] }: Props) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const at = networkPath(network, obligation ? `/obligations/${obligation.slug}` : '/obligations')
  const back = obligation ? obligationPath(network, obligation) : at
  const evidence = evidenceKinds.all().map(({ key, label }) => ({ value: key, label: t(label) }))
  const anchors = profile.meeting_kind.map(({ key, label }) => `${key} (${wordOf(label, lang)})`)
  return (
    <>
      <Crumbs items={[{ label: t('networks.obligations.title'), href: back }]} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(obligation ? 'networks.obligation.edit' : 'networks.obligation.add')}</PageTitle>
      <Form
        action={obligation ? `${at}/edit` : `${at}/add`}
        typed={typed}
        errors={errors}
        {...(obligation ? { version } : { id: typeof typed.id === 'string' && typed.id ? typed.id : v7() })}
      >
        <ConflictFields conflicts={conflicts} fields={obligationFields} written={written} />
        <TextField name="type" label={t('networks.obligation.type')} lang={written} />
        <TextField name="count" label={t('networks.obligation.count')} inputmode="numeric" size={6} optional />
        <TextField
          name="qualifier"
          label={t('networks.obligation.qualifier')}
          hint={t('networks.obligation.qualifierHint')}
          lang={written}
          optional
        />
        <TextField name="unit" label={t('networks.obligation.unit')} lang={written} optional />
        <Choices
          name="per"
          kind="radio"
          label={t('networks.obligation.per')}
          options={[
            { value: 'partner', label: t('networks.obligation.perPartner') },
            { value: 'network', label: t('networks.obligation.perNetwork') },
          ]}
        />
        <TextField name="writer" label={t('networks.obligation.writer')} lang={written} optional />
        <TextField name="checker" label={t('networks.obligation.checker')} lang={written} optional />
        <SelectField
          name="dueRule"
          label={t('networks.obligation.rule')}
          options={dueRules.map((value) => ({ value, label: t(`networks.obligation.rule.${value}`) }))}
          empty={null}
        />
        <TextField
          name="dueAnchor"
          label={t('networks.obligation.anchor')}
          hint={t('networks.obligation.anchorHint', { kinds: anchors.join(', ') })}
          optional
        />
        <TextField
          name="dueOffset"
          label={t('networks.obligation.offset')}
          hint={t('networks.obligation.offsetHint')}
          optional
        />
        <TextArea
          name="due"
          label={t('networks.obligation.dates')}
          hint={t('networks.obligation.datesHint')}
          rows={3}
          optional
        />
        <TextField name="dueAsWritten" label={t('networks.obligation.asWritten')} lang={written} optional />
        <TextArea name="note" label={t('networks.obligation.note')} lang={written} rows={3} optional />
        <SelectField
          name="evidence"
          label={t('networks.obligation.evidence')}
          hint={t('networks.obligation.evidenceHint')}
          options={[{ value: 'delivery', label: t('networks.delivery.kind') }, ...evidence]}
          empty={t('networks.obligation.evidenceOfProfile')}
          optional
        />
        <Buttons send={t('networks.obligation.save')} cancel={{ href: back, label: t('platform.form.cancel') }} />
      </Form>
      {obligation ? (
        <p>
          <a href={`${at}/history`}>{t('platform.records.history.title')}</a>
          {' · '}
          <a href={`${at}/remove`}>{t('networks.obligation.remove')}</a>
        </p>
      ) : null}
    </>
  )
}
