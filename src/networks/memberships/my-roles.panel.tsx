import type { PeopleLocals, Person } from '#people'
import { contentLang } from '#platform/text'
import { SectionHead, usePage } from '#platform/ui'
import { placeOf } from '../invitations/invitation.mail.ts'
import { type Invited, openInvitationsOf } from '../invitations/invitation.queries.ts'
import { invitationPath } from '../invitations/invitation.secret.ts'
import { offeredRole } from '../invitations/offered-role.ts'
import { networkPath } from '../network.paths.ts'
import { type RoleOfPerson, rolesOf } from './membership.queries.ts'
import { roleIn } from './role.ts'

/** On one's own page: what one is in which network, and to what one is invited. */
export async function myRoles({ db, secret }: PeopleLocals, person: Person) {
  const [held, invited] = await Promise.all([
    rolesOf(db, person),
    person.demo ? [] : openInvitationsOf(db, person.email),
  ])
  // What a role of a demonstration sent may be read by anybody, and is not for accounts.
  const meant = invited.filter(({ inviter }) => !inviter?.demo)
  return <MyRoles held={held} invited={meant} secret={secret} />
}

function MyRoles({ held, invited, secret }: { held: RoleOfPerson[]; invited: Invited[]; secret: string }) {
  const { lang, t } = usePage()
  return (
    <>
      {invited.length > 0 && (
        <section>
          <SectionHead id="invited">{t('networks.mine.invited')}</SectionHead>
          <ul class="rows">
            {invited.map((one) => (
              <li>
                <a href={invitationPath(secret, one.invitation.id)}>{placeOf(one)}</a>
                <span class="soft">{offeredRole(one, { t, lang })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <SectionHead id="roles">{t('networks.mine.roles')}</SectionHead>
        {held.length > 0 ? <RoleRows held={held} /> : <p>{t('networks.mine.none')}</p>}
      </section>
    </>
  )
}

/** One's roles, each with the network it is held in. */
export function RoleRows({ held }: { held: RoleOfPerson[] }) {
  const { lang, t } = usePage()
  return (
    <ul class="rows">
      {held.map(({ network, role, city }) => (
        <li>
          <a href={networkPath(network)} lang={contentLang(lang, network.language)}>
            {network.name}
          </a>
          <span class="soft">{roleIn(t, role, city)}</span>
        </li>
      ))}
    </ul>
  )
}
