import {
  Buttons,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  Hidden,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { contentLang } from '#platform/text'
import { Lead, PageTitle, usePage } from '#platform/ui'
import { type City, isLead } from './cities/city.queries.ts'
import { networkFields } from './network.kept.ts'
import { networkPath } from './network.paths.ts'
import type { Network } from './network.queries.ts'

interface NetworkEditProps {
  network: Network
  cities: City[]
  typed: Typed
  version: number
  errors?: FormErrors
  conflicts?: Conflict[]
  /** Whether the reader decides who sees the network. */
  decides: boolean
}

/** What a network says of itself, and who sees it. */
export function NetworkEdit({ network, cities, typed, version, errors, conflicts = [], decides }: NetworkEditProps) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  // Ids of the folder are compared without case: the lead partner may be written another way than its city.
  const leadPartner = cities.find((city) => isLead({ leadPartner: String(typed.leadPartner ?? '') }, city))?.slug
  return (
    <>
      <PageTitle>{t('networks.network.editTitle')}</PageTitle>
      <ErrorSummary errors={errors} />
      <Lead>{t('networks.network.editLead')}</Lead>
      <Form
        action={networkPath(network, '/edit')}
        typed={{ ...typed, leadPartner: leadPartner ?? typed.leadPartner }}
        errors={errors}
        version={version}
      >
        <ConflictFields conflicts={conflicts} fields={networkFields} written={written} />
        <TextField name="name" label={t('networks.network.name')} lang={written} />
        <TextField name="acronym" label={t('networks.network.acronym')} size={14} optional />
        <TextField
          name="start"
          label={t('networks.network.start')}
          hint={t('networks.network.dateHint')}
          size={14}
          optional
        />
        <TextField name="end" label={t('networks.network.end')} size={14} optional />
        <SelectField
          name="leadPartner"
          label={t('networks.city.leadPartner')}
          options={cities.map(({ slug, name }) => ({ value: slug, label: name }))}
          optional
        />
        <TextArea
          name="horizontalThemes"
          label={t('networks.network.horizontalThemes')}
          hint={t('networks.network.oneALine')}
          lang={written}
          rows={4}
          optional
        />
        <TextField name="source" label={t('networks.network.source')} lang={written} optional />
        <TextField
          name="asOf"
          label={t('networks.network.asOf')}
          hint={t('networks.network.dateHint')}
          size={14}
          optional
        />
        <TextField
          name="accent"
          label={t('networks.network.accent')}
          hint={t('networks.network.accentHint')}
          size={14}
          optional
        />
        {decides ? (
          <Choices
            name="visibility"
            kind="radio"
            label={t('networks.network.visibility')}
            options={[
              { value: 'public', label: t('networks.network.public') },
              { value: 'private', label: t('networks.network.private') },
            ]}
          />
        ) : (
          <Hidden name="visibility" value={network.visibility} />
        )}
        <Buttons
          send={t('networks.network.save')}
          cancel={{ href: networkPath(network), label: t('platform.form.cancel') }}
        />
      </Form>
      <p>
        <a href={networkPath(network, '/themes/edit')}>{t('networks.theme.edit.all')}</a>
        {' · '}
        <a href={networkPath(network, '/history')}>{t('platform.records.history.title')}</a>
      </p>
    </>
  )
}
