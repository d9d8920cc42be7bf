import type { Person } from '#people'
import { Buttons, ErrorSummary, Form, TextArea, TextField } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Eyebrow, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import { roleTask } from '../memberships/role.ts'
import { networkPath } from '../network.paths.ts'
import { placeOf } from './invitation.mail.ts'
import type { Invited, State } from './invitation.queries.ts'
import { offeredRole } from './offered-role.ts'

interface AnswerProps {
  invited: Invited
  state: State
  secret: string
  /** Who is signed in here instead of who is invited. */
  somebodyElse: Person | undefined
  /** Whoever is signed in here has accepted it. */
  mine: boolean
  /** Somebody is signed in here. */
  known: boolean
  typed: { name: string } | undefined
}

/** Who invites to what; one button accepts. */
export function AnswerShow(props: AnswerProps) {
  const { invited, state, somebodyElse, typed } = props
  const { invitation, inviter, predecessor, network } = invited
  const { lang, t } = usePage()
  const about = { place: placeOf(invited), role: offeredRole(invited, { t, lang }) }
  return (
    <>
      {typed && <ErrorSummary errors={{ name: 'networks.invite.nameLong' }} />}
      <Eyebrow>{t('networks.invitation.eyebrow', { name: invitation.name })}</Eyebrow>
      <PageTitle lang={network ? contentLang(lang, network.language) : undefined}>{about.place}</PageTitle>
      <Lead>
        {inviter
          ? t('networks.letter.invitation.who', { ...about, inviter: inviter.name })
          : t('networks.letter.invitation.nobody', about)}
      </Lead>
      {state === 'open' ? (
        <>
          <p>{t(roleTask(invitation.role))}</p>
          {predecessor && <p>{t('networks.letter.invitation.handsOver', { predecessor })}</p>}
          {invitation.message && (
            <blockquote class="said-word" lang={contentLang(lang, invitation.language)}>
              <p>{invitation.message}</p>
            </blockquote>
          )}
          {somebodyElse ? <Switch {...props} /> : <Answer {...props} />}
        </>
      ) : (
        <Closed {...props} />
      )}
    </>
  )
}

function Answer({ invited, secret, typed, known }: AnswerProps) {
  const { format, t } = usePage()
  const { invitation } = invited
  return (
    <>
      <Form
        action={`/invitations/${secret}`}
        typed={typed ?? { name: invitation.name }}
        errors={typed ? { name: 'networks.invite.nameLong' } : {}}
      >
        {known ? null : (
          <TextField
            name="name"
            label={t('networks.invitation.name')}
            hint={t('networks.invitation.nameHint')}
            autocomplete="name"
          />
        )}
        <Buttons send={t('networks.invitation.accept')} />
        <p class="soft">
          {t('networks.invitation.address', {
            email: invitation.email,
            date: format.date(invitation.expiresAt.toISOString().slice(0, 10)),
          })}
        </p>
      </Form>
      <details class="refusal">
        <summary>{t('networks.invitation.declineSummary')}</summary>
        <Form action={`/invitations/${secret}/refusal`} label={t('networks.invitation.declineSummary')}>
          <TextArea
            name="word"
            label={t('networks.invitation.word')}
            hint={t('networks.invitation.wordHint')}
            optional
            rows={3}
          />
          <div class="actions">
            <button type="submit" class="ds-button" data-variant="secondary">
              {t('networks.invitation.decline')}
            </button>
          </div>
        </Form>
      </details>
    </>
  )
}

function Switch({ invited: { invitation }, somebodyElse, secret }: AnswerProps) {
  const { t } = usePage()
  return (
    <Notice tone="doubt" title={t('networks.invitation.other', { name: somebodyElse?.name ?? '' })}>
      <p>{t('networks.invitation.otherNote', { name: invitation.name, email: invitation.email })}</p>
      <form method="post" action={`/invitations/${secret}/switch`}>
        <button type="submit" class="ds-button">
          {t('networks.invitation.switch', { name: invitation.name })}
        </button>
      </form>
    </Notice>
  )
}

/** What has become of it, and what one can do now. */
function Closed({ invited, state, mine, known }: AnswerProps) {
  const { t } = usePage()
  const { network, inviter } = invited
  // A role of the demonstration is nobody who could sign in or be asked; but everybody may step into one.
  if (inviter?.demo)
    return (
      <>
        <Notice title={t(`networks.invitation.${state === 'open' ? 'expired' : state}`)}>
          <p>{t('networks.invitation.demo')}</p>
        </Notice>
        <Actions>
          {known && network ? (
            <ButtonLink href={networkPath(network)} filled>
              {t('networks.invitation.go')}
            </ButtonLink>
          ) : (
            <ButtonLink href="/demo" filled>
              {t('networks.invitation.goDemo')}
            </ButtonLink>
          )}
        </Actions>
      </>
    )
  const told = { inviter: inviter?.name ?? t('networks.invitations.byNobody') }
  if (state === 'accepted')
    return (
      <>
        <Notice title={t('networks.invitation.accepted')}>
          <p>{t(mine ? 'networks.invitation.acceptedMine' : 'networks.invitation.acceptedNote')}</p>
        </Notice>
        <Actions>
          {known ? (
            network && (
              <ButtonLink href={networkPath(network)} filled>
                {t('networks.invitation.go')}
              </ButtonLink>
            )
          ) : (
            <ButtonLink href={`/sign-in${network ? `?to=${encodeURIComponent(networkPath(network))}` : ''}`} filled>
              {t('networks.invitation.goSignIn')}
            </ButtonLink>
          )}
        </Actions>
      </>
    )
  return (
    <Notice title={t(`networks.invitation.${state === 'open' ? 'expired' : state}`)}>
      <p>{t('networks.invitation.askAgain', told)}</p>
    </Notice>
  )
}
