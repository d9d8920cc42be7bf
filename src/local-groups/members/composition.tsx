import type { Network } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import type { LocalGroupMember } from '../local-group.queries.ts'
import { nameOf } from '../local-group.words.tsx'

interface Step {
  day: string
  came: boolean
  member: LocalGroupMember
}

/** Who came and who left, the latest first: how the group changed over time, of those whose name one may read. */
export function Composition({ network, members }: { network: Network; members: LocalGroupMember[] }) {
  const { t, lang, format } = usePage()
  const steps = members.flatMap(stepsOf).sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  if (steps.length === 0) return null
  const written = contentLang(lang, network.language)
  return (
    <section aria-labelledby="composition">
      <h2 id="composition">{t('local-groups.composition.title')}</h2>
      <ul class="rows">
        {steps.slice(0, 100).map(({ day, came, member }) => (
          <li>
            <span>
              {t.rich(came ? 'local-groups.composition.came' : 'local-groups.composition.left', {
                name: nameOf(member),
                who: (parts) => <span lang={member.name ? undefined : written}>{parts}</span>,
              })}
            </span>
            <span class="soft">{format.date(day)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function stepsOf(member: LocalGroupMember): Step[] {
  const { since, until } = member
  return [
    ...(since ? [{ day: since, came: true, member }] : []),
    ...(until ? [{ day: until, came: false, member }] : []),
  ]
}
