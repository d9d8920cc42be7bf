import type { City, CitySubject, Network, NetworkLocals } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { type LocalGroupMember, localGroupOf } from './local-group.queries.ts'

/** On a city's profile: who works on the plan there. */
export async function localGroupPanel({ db, network }: NetworkLocals, { city }: CitySubject) {
  const members = await localGroupOf(db, network, city)
  return <LocalGroup network={network} city={city} members={members} />
}

function LocalGroup({ network, city, members }: { network: Network; city: City; members: LocalGroupMember[] }) {
  const { t, lang } = usePage()
  const kinds = Map.groupBy(members, ({ memberKind }) => memberKind)
  const named = members.filter(isNamed)
  const foreseen = [...kinds.values()].filter((ofKind) => !ofKind.some(isNamed))
  return (
    <section class="local-group half" aria-labelledby="local-group">
      <h2 id="local-group">{t('local-groups.group.title')}</h2>
      {members.length === 0 ? (
        <p class="soft">{t('local-groups.group.nothing', { city: city.name })}</p>
      ) : (
        <p>{t('local-groups.group.named', { count: named.length, foreseen: foreseen.length })}</p>
      )}
      <dl class="local-group-kinds" lang={contentLang(lang, network.language)}>
        {[...kinds].map(([kind, ofKind]) => (
          <div>
            <dt>{kind}</dt>
            <Organisations members={ofKind} />
          </div>
        ))}
      </dl>
    </section>
  )
}

const isNamed = ({ organisation }: LocalGroupMember) => organisation !== null

function Organisations({ members }: { members: LocalGroupMember[] }) {
  const { t, lang } = usePage()
  const named = members.filter(isNamed)
  if (named.length === 0)
    return (
      <dd class="not-stated" lang={lang}>
        {t('local-groups.group.noneNamed')}
      </dd>
    )
  return (
    <>
      {named.map(({ organisation, note }) => (
        <dd>
          {organisation}
          {note ? <small>{note}</small> : null}
        </dd>
      ))}
    </>
  )
}
