import {
  Buttons,
  CheckField,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { Crumbs, PageTitle, usePage } from '#platform/ui'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { detailFields, entryFields, languagesOf, listTitle } from './profile.kept.ts'
import { type Profile, type ProfileEntry, type ProfileList, wordOf } from './profile.ts'

interface Props {
  network: Network
  profile: Profile
  list: ProfileList
  entry: ProfileEntry
  typed: Typed
  version: number
  errors?: FormErrors | undefined
  conflicts?: Conflict[]
}

/** A row of the profile: what it is called in each language, and what else its list knows of it. */
export function EntryEdit({ network, profile, list, entry, typed, version, errors, conflicts = [] }: Props) {
  const { t } = usePage()
  const at = networkPath(network, `/profile/${list}`)
  return (
    <>
      <Crumbs
        items={[
          { label: t('networks.profile.title'), href: networkPath(network, '/profile') },
          { label: t(listTitle[list]), href: at },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('networks.profile.editTitle')}</PageTitle>
      <Form action={`${at}/${entry.key}/edit`} typed={typed} errors={errors} version={version}>
        <ConflictFields conflicts={conflicts} fields={entryFields} />
        <EntryFields network={network} profile={profile} list={list} />
        <Buttons
          send={t('networks.profile.save')}
          cancel={{ href: `${at}#${entry.key}`, label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

/** The fields of a row, the same for one that is changed and one that is added. */
export function EntryFields({ network, profile, list }: Pick<Props, 'network' | 'profile' | 'list'>) {
  const { t, format, lang } = usePage()
  const main = network.language.split('-')[0] || 'en'
  return (
    <>
      {languagesOf(network).map((language) => (
        <TextField
          name={`label-${language}`}
          label={t('networks.profile.labelIn', { language: format.language(language) })}
          lang={language}
          optional={language !== main}
        />
      ))}
      {(detailFields[list] ?? []).map(({ name, kind, label, choices = [] }) => {
        if (kind === 'yes') return <CheckField name={name} label={t(label)} />
        if (kind === 'one-of')
          return (
            <SelectField
              name={name}
              label={t(label)}
              options={choices.map((choice) => ({ value: choice.value, label: t(choice.label) }))}
            />
          )
        if (kind === 'worded')
          return languagesOf(network).map((language) => (
            <TextField
              name={`${name}-${language}`}
              label={t('networks.profile.wordedIn', { what: t(label), language: format.language(language) })}
              lang={language}
              optional
            />
          ))
        if (kind === 'phase')
          return (
            <SelectField
              name={name}
              label={t(label)}
              options={profile.phase.map((phase) => ({ value: phase.key, label: wordOf(phase.label, lang) }))}
            />
          )
        return kind === 'number' ? (
          <TextField name={name} label={t(label)} inputmode="numeric" size={8} optional />
        ) : (
          <TextField name={name} label={t(label)} optional />
        )
      })}
    </>
  )
}
