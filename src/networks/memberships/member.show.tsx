import {
  Buttons,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextArea,
  TextField,
  type TypedText,
} from '#platform/forms'
import { Crumbs, Lead, Notice, PageTitle, SectionHead, usePage } from '#platform/ui'
import type { OpenHandOver } from '../invitations/invitation.queries.ts'
import { LanguageField } from '../invitations/language-field.tsx'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { Profile } from '../profiles/profile.ts'
import type { Member } from './membership.queries.ts'
import { roleIn, roleNames } from './role.ts'

interface MemberProps {
  network: Network
  member: Member
  /** Who could take over without being new here. */
  successors: { id: string; name: string }[]
  waiting: OpenHandOver | undefined
  mayHandOver: boolean
  mayEnd: boolean
  /** It is the reader's own role. */
  own: boolean
  id: string
  typed: TypedText | undefined
  errors: FormErrors | undefined
  profile: Profile
}

/** What can be done about somebody's role: hand it over, or end it. */
export function MemberShow(props: MemberProps) {
  const { network, member, errors, mayHandOver, mayEnd, profile } = props
  const { t, lang } = usePage()
  return (
    <>
      <Crumbs items={[{ label: t('networks.people.title'), href: networkPath(network, '/people') }]} />
      <ErrorSummary errors={errors} />
      <PageTitle>{member.name}</PageTitle>
      <Lead>{roleIn(t, member.role, member.city, roleNames(profile, lang))}</Lead>
      {member.until !== null ? <p>{t('networks.end.ended')}</p> : null}
      {member.until === null && mayHandOver && <HandOver {...props} />}
      {member.until === null && mayEnd && <End {...props} />}
    </>
  )
}

function HandOver({ network, member, successors, waiting, id, typed, errors, own }: MemberProps) {
  const { lang, t } = usePage()
  const action = networkPath(network, `/people/${member.id}/handover`)
  return (
    <section>
      <SectionHead id="hand-over">{t('networks.handOver.title')}</SectionHead>
      <p>{own ? t('networks.handOver.ownLead') : t('networks.handOver.lead', { name: member.name })}</p>
      {waiting && (
        <Notice title={t('networks.handOver.waiting', { name: waiting.name })}>
          <p>{t('networks.handOver.waitingNote')}</p>
        </Notice>
      )}
      <Form
        action={action}
        id={id}
        typed={typed ?? { language: network.language === 'fr' ? 'fr' : lang }}
        errors={errors}
      >
        {successors.length > 0 && (
          <SelectField
            name="person"
            label={t('networks.handOver.person')}
            optional
            empty={t('networks.handOver.nobodyYet')}
            options={successors.map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
        <TextField name="name" label={t('networks.handOver.name')} autocomplete="off" />
        <TextField name="email" type="email" label={t('networks.handOver.email')} autocomplete="off" />
        <LanguageField />
        <TextArea name="message" label={t('networks.invite.message')} optional rows={3} max={2000} />
        <Buttons
          send={t('networks.handOver.send')}
          cancel={{ href: networkPath(network, '/people'), label: t('platform.form.cancel') }}
        />
      </Form>
    </section>
  )
}

function End({ network, member, own }: MemberProps) {
  const { t } = usePage()
  return (
    <section>
      <SectionHead id="field-end">{t(own ? 'networks.end.ownTitle' : 'networks.end.title')}</SectionHead>
      <p>{t('networks.end.lead')}</p>
      <form method="post" action={networkPath(network, `/people/${member.id}/end`)}>
        <button type="submit" class="ds-button" data-variant="secondary">
          {t(own ? 'networks.end.ownSend' : 'networks.end.send')}
        </button>
      </form>
    </section>
  )
}
