import type { Letter } from '#platform/mail'
import type { Speak } from '#platform/text'
import { roleTask } from '../memberships/role.ts'
import type { Invited } from './invitation.queries.ts'
import { offeredRole } from './offered-role.ts'

/** What an invitation leads into: a network, or a programme with all its networks. */
export const placeOf = ({ network, programme }: Pick<Invited, 'network' | 'programme'>): string =>
  network?.name ?? programme ?? ''

/** "Join Agents of Co-existence as Coordinator, Genk": who invites, to what, with a word of theirs and one button. */
export function invitationLetter(speak: Speak, invited: Invited, href: string): { subject: string; letter: Letter } {
  const { invitation, inviter, predecessor } = invited
  const { t, lang, format } = speak(invitation.language)
  const place = placeOf(invited)
  const role = offeredRole(invited, { t, lang })
  return {
    subject: t('networks.letter.invitation.subject', { place }),
    letter: {
      title: t('networks.letter.invitation.title', { name: invitation.name }),
      paragraphs: [
        inviter
          ? t('networks.letter.invitation.who', { inviter: inviter.name, place, role })
          : t('networks.letter.invitation.nobody', { place, role }),
        t(roleTask(invitation.role)),
        ...(predecessor ? [t('networks.letter.invitation.handsOver', { predecessor })] : []),
        ...(invitation.message ? [{ quote: invitation.message }] : []),
      ],
      action: { label: t('networks.letter.invitation.action'), href },
      more: [t('networks.letter.invitation.until', { date: format.date(dayOf(invitation.expiresAt)) })],
      reason: inviter
        ? t('networks.letter.invitation.reason', { inviter: inviter.name, email: invitation.email })
        : t('networks.letter.invitation.reasonNobody', { place, email: invitation.email }),
    },
  }
}

/** Tells whoever invited that the answer was no, with the word that came with it. */
export function declinedLetter(
  speak: Speak,
  invited: Invited,
  { word, href }: { word: string | null; href: string | undefined },
): { subject: string; letter: Letter } {
  const { t, lang } = speak(inviterLanguage(invited))
  const about = { name: invited.invitation.name, place: placeOf(invited), role: offeredRole(invited, { t, lang }) }
  return {
    subject: t('networks.letter.declined.subject', about),
    letter: {
      title: t('networks.letter.declined.title', about),
      paragraphs: [t('networks.letter.declined.body', about), ...(word ? [{ quote: word }] : [])],
      ...(href ? { action: { label: t('networks.letter.declined.action'), href } } : {}),
      reason: t('networks.letter.declined.reason'),
    },
  }
}

/** Of whoever invited; of the network where they leave it to their browser. */
export const inviterLanguage = ({ inviter, network }: Invited): string | null =>
  inviter?.language ?? network?.language ?? null

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)
