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
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { isHeldInCity, roleIn, roleNames } from '../memberships/role.ts'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { Profile } from '../profiles/profile.ts'
import { DemoWarning } from './demo-warning.tsx'
import { LanguageField } from './language-field.tsx'
import type { Offers } from './offers.ts'

interface InviteProps {
  network: Network
  /** What the network calls its roles. */
  profile: Profile
  offers: Offers
  id: string
  typed: Typed
  errors: FormErrors | undefined
}

/** Asks whom to invite, to what. */
export function InviteEdit({ network, profile, offers, id, typed, errors }: InviteProps) {
  const { t } = usePage()
  return (
    <>
      <Crumbs items={[{ label: t('networks.people.title'), href: networkPath(network, '/people') }]} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('networks.invite.title')}</PageTitle>
      <Lead>{t('networks.invite.lead')}</Lead>
      <DemoWarning network={network} />
      <p>
        <a href={networkPath(network, '/people/invite/many')}>{t('networks.invite.many')}</a>
      </p>
      <Form action={networkPath(network, '/people/invite')} id={id} typed={typed} errors={errors}>
        <TextField name="name" label={t('networks.invite.name')} autocomplete="off" />
        <TextField name="email" type="email" label={t('networks.invite.email')} autocomplete="off" />
        <OfferFields offers={offers} profile={profile} />
        <LanguageField />
        <TextArea
          name="message"
          label={t('networks.invite.message')}
          hint={t('networks.invite.messageHint')}
          optional
          rows={4}
          max={2000}
        />
        <Buttons
          send={t('networks.invite.send')}
          cancel={{ href: networkPath(network, '/people'), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

interface OfferProps extends Pick<InviteProps, 'offers' | 'profile'> {
  optional?: boolean
}

/** The role, and the city for roles that are held in one. */
export function OfferFields({ offers, profile, optional }: OfferProps) {
  const { lang, t } = usePage()
  const named = roleNames(profile, lang)
  const ofCities = offers.roles.some(isHeldInCity)
  return (
    <>
      <SelectField
        name="role"
        label={t('networks.people.role')}
        optional={optional ?? false}
        options={offers.roles.map((role) => ({ value: role, label: roleIn(t, role, null, named) }))}
      />
      {ofCities && (
        <SelectField
          name="city"
          label={t('networks.city.name')}
          hint={t('networks.invite.cityHint')}
          options={offers.cities.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
    </>
  )
}
