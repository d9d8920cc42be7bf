import { type Expectation, makePerson } from '#people'
import { type Invited, openInvitationOf } from './invitation.queries.ts'
import { writeInvitation } from './invite.commands.ts'

/** Invitations that roles of a demonstration send reach nobody, so nobody is waited for by them. */
const isMeant = (invited: Invited | undefined): invited is Invited => invited !== undefined && !invited.inviter?.demo

/** Who is invited and comes to the door before they have an account. */
export const expectInvited: Expectation = {
  /** They typed their address: they are sent their invitation once more. */
  async remind({ db, speak, secret, origin }, { email }) {
    const invited = await openInvitationOf(db, email)
    if (!isMeant(invited)) return false
    await db.transaction((tx) => writeInvitation(tx, invited, { speak, secret, origin }))
    return true
  },

  /** Another site says who they are: they come in, and find the invitation on their own page. */
  async admit(tx, { email, name, language }) {
    const invited = await openInvitationOf(tx, email)
    if (!isMeant(invited)) return undefined
    const { person } = await makePerson(tx, { email, language, name: name || invited.invitation.name })
    return person.id
  },
}
