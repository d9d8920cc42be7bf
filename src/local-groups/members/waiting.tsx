import { type City, type Network, type Profile, wordOf } from '#networks'
import { usePage } from '#platform/ui'
import { kindOf } from '../kinds.ts'
import { groupPath } from '../local-group.paths.ts'
import type { LocalGroupMember } from '../local-group.queries.ts'

interface Props {
  network: Network
  city: City
  profile: Profile
  waiting: LocalGroupMember[]
}

/** Who joined by the link and waits for somebody of the city to say yes. */
export function Waiting({ network, city, profile, waiting }: Props) {
  const { t, lang } = usePage()
  if (waiting.length === 0) return null
  return (
    <section class="local-group-waiting" aria-labelledby="waiting">
      <h2 id="waiting">{t('local-groups.waiting.title', { count: waiting.length })}</h2>
      <ul class="local-group-lines">
        {waiting.slice(0, 100).map((member) => {
          const at = groupPath(network, city, `/members/${member.id}`)
          const kind = wordOf(kindOf(profile, member.memberKind).label, lang)
          return (
            <li>
              <span>
                <b>{member.name}</b>{' '}
                <small>{[member.organisation, kind, member.email].filter(Boolean).join(' · ')}</small>
              </span>
              <span class="actions">
                <form method="post" action={`${at}/confirmation`}>
                  <button class="ds-button" data-variant="secondary" type="submit">
                    {t('local-groups.waiting.confirm')}
                    <span class="unseen"> {member.name}</span>
                  </button>
                </form>
                <a href={`${at}/removal`}>
                  {t('local-groups.waiting.refuse')}
                  <span class="unseen"> {member.name}</span>
                </a>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
