import { type City, type CitySubject, ExampleMark, type Network, type NetworkLocals } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { groupPath } from './local-group.paths.ts'
import { groupOfCity, type LocalGroup, type LocalGroupMember, membersFor } from './local-group.queries.ts'

/** On a city's profile: who works on the plan there. One statement. */
export async function localGroupPanel({ db, network, standing }: NetworkLocals, { city }: CitySubject) {
  const { group, everybody } = await groupOfCity(db, city)
  const { seen, unnamed } = membersFor(standing, everybody)
  const now = seen.filter(({ until }) => until === null)
  const persons = now.filter(({ name }) => name !== null).length + unnamed.length
  const organisations = now.filter(({ name }) => name === null)
  return <LocalGroupPanel {...{ network, city, group, persons }} members={organisations} />
}

interface Props {
  network: Network
  city: City
  group: LocalGroup | null
  /** Organisations and kinds; persons are only counted here. */
  members: LocalGroupMember[]
  persons: number
}

function LocalGroupPanel({ network, city, group, members, persons }: Props) {
  const { t, lang } = usePage()
  const kinds = Map.groupBy(members, ({ memberKind }) => memberKind)
  const named = members.filter(isNamed)
  const foreseen = [...kinds.values()].filter((ofKind) => !ofKind.some(isNamed))
  const written = contentLang(lang, network.language)
  return (
    <section class="local-group half" aria-labelledby="local-group">
      <div class="section-head">
        <h2 id="local-group">{t('local-groups.group.title')}</h2>
        <a href={groupPath(network, city)}>{t('local-groups.group.more')}</a>
      </div>
      {group ? <About group={group} written={written} /> : null}
      {members.length === 0 && persons === 0 && !group ? (
        <p class="soft">{t('local-groups.group.nothing', { city: city.name })}</p>
      ) : members.length > 0 ? (
        <p>{t('local-groups.group.named', { count: named.length, foreseen: foreseen.length })}</p>
      ) : null}
      {persons > 0 ? <p>{t('local-groups.group.persons', { count: persons })}</p> : null}
      <dl class="local-group-kinds" lang={written}>
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

/** What kind of group it is and how it stands, in a line. */
function About({ group, written }: { group: LocalGroup; written: string | undefined }) {
  const { t } = usePage()
  const said = [
    group.kind && t(`local-groups.kind.${group.kind}`),
    group.state && t(`local-groups.state.${group.state}`),
    group.scope && t(`local-groups.scope.${group.scope}`),
  ].filter(Boolean)
  if (!group.name && said.length === 0) return null
  return (
    <p>
      {group.name ? <b lang={written}>{group.name}</b> : null} {said.join(' · ')} <ExampleMark of={group} />
    </p>
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
      {named.map((member) => (
        <dd>
          {member.organisation} <ExampleMark of={member} />
          {member.note ? <small>{member.note}</small> : null}
        </dd>
      ))}
    </>
  )
}
