import type { Profile } from '#networks'
import {
  Buttons,
  CheckField,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  TextField,
  type Typed,
} from '#platform/forms'
import { languages } from '#platform/text'
import { Lead, PageTitle, usePage } from '#platform/ui'
import { kindChoices } from '../members/member.edit.tsx'
import type { Joinable } from './join.queries.ts'

interface Props {
  joinable: Joinable
  profile: Profile
  typed: Typed
  errors: FormErrors | undefined
  id: string
  at: string
}

/** On a phone, in the room: who somebody is, and what may be done with that. */
export function JoinEdit({ joinable, profile, typed, errors, id, at }: Props) {
  const { t, lang, format } = usePage()
  const { city, network } = joinable
  const kinds = kindChoices(profile, [], lang)
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageTitle>{t('local-groups.join.title', { city: city.name })}</PageTitle>
      <Lead>{t('local-groups.join.lead', { city: city.name, network: network.name })}</Lead>
      <Form action={at} typed={typed} errors={errors} id={id}>
        <TextField name="name" label={t('local-groups.join.name')} autocomplete="name" />
        <TextField
          name="organisation"
          label={t('local-groups.join.organisation')}
          optional
          autocomplete="organization"
        />
        {kinds.length > 0 ? (
          <Choices kind="radio" name="kind" label={t('local-groups.join.kind')} options={kinds} />
        ) : (
          <TextField name="kind" label={t('local-groups.join.kind')} />
        )}
        <TextField
          name="email"
          type="email"
          label={t('local-groups.join.email')}
          hint={t('local-groups.join.emailHint')}
          optional
          autocomplete="email"
        />
        <Choices
          kind="radio"
          inline
          name="language"
          label={t('local-groups.join.language')}
          options={languages.map((language) => ({ value: language, label: format.ownName(language), lang: language }))}
        />
        <CheckField
          name="consent"
          label={t('local-groups.join.consent', { city: city.name })}
          hint={t('local-groups.join.consentHint')}
        />
        <CheckField name="shown" label={t('local-groups.join.shown', { network: network.name })} />
        <Buttons send={t('local-groups.join.send')} />
      </Form>
    </>
  )
}

/** The same for everybody who sent the form, whether or not they were on the list before. */
export function Joined({ joinable, letter }: { joinable: Joinable; letter: boolean }) {
  const { t } = usePage()
  const { city, group } = joinable
  const what = letter ? (group.joinAtOnce ? 'letter' : 'letterLater') : group.joinAtOnce ? 'byName' : 'nameLater'
  return (
    <>
      <PageTitle>{t('local-groups.join.thanks')}</PageTitle>
      <Lead>{t(`local-groups.join.${what}`, { city: city.name })}</Lead>
    </>
  )
}

/** A link that was closed or replaced, or never was one. */
export function NoLink() {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('local-groups.join.noLink')}</PageTitle>
      <Lead>{t('local-groups.join.noLinkHint')}</Lead>
    </>
  )
}
