import { Buttons, ErrorSummary, FileField, Form, type FormErrors, TextArea, type Typed } from '#platform/forms'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { roleLabel } from '../memberships/role.ts'
import { roleWords } from '../memberships/role-words.ts'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { Profile } from '../profiles/profile.ts'
import type { Role } from '../schema.ts'
import { DemoWarning } from './demo-warning.tsx'
import { OfferFields } from './invite.edit.tsx'
import { LanguageField } from './language-field.tsx'
import type { Offers } from './offers.ts'

interface ManyProps {
  network: Network
  profile: Profile
  offers: Offers
  id: string
  typed: Typed
  errors: FormErrors | undefined
}

/** Asks for a list of people: pasted or as a file. Nothing is sent from here. */
export function ManyEdit({ network, profile, offers, id, typed, errors }: ManyProps) {
  const { t } = usePage()
  return (
    <>
      <Crumbs items={[{ label: t('networks.people.title'), href: networkPath(network, '/people') }]} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('networks.many.title')}</PageTitle>
      <Lead>{t('networks.many.lead')}</Lead>
      <DemoWarning network={network} />
      <Form action={networkPath(network, '/people/invite/many/check')} id={id} typed={typed} errors={errors} multipart>
        <TextArea
          name="list"
          label={t('networks.many.list')}
          hint={t('networks.many.listHint')}
          rows={8}
          spellcheck={false}
        />
        <FileField
          name="file"
          label={t('networks.many.file')}
          hint={t('networks.many.fileHint')}
          accept=".csv,.tsv,.txt,.xlsx"
          optional
        />
        <fieldset class="ds-fieldset">
          <legend class="ds-label">{t('networks.many.otherwise')}</legend>
          <OfferFields offers={offers} profile={profile} optional />
        </fieldset>
        <AcceptedWords roles={offers.roles} />
        <LanguageField />
        <TextArea
          name="message"
          label={t('networks.invite.message')}
          hint={t('networks.many.messageHint')}
          optional
          rows={4}
          max={2000}
        />
        <Buttons
          send={t('networks.many.check')}
          cancel={{ href: networkPath(network, '/people'), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

/** What may stand in a row for a role, besides the name it has here. */
function AcceptedWords({ roles }: { roles: readonly Role[] }) {
  const { format, t } = usePage()
  return (
    <details>
      <summary>{t('networks.many.words')}</summary>
      <ul>
        {roles.map((role) => (
          <li>
            <b>{t(roleLabel(role))}</b>: {format.list(roleWords[role])}
          </li>
        ))}
      </ul>
    </details>
  )
}
