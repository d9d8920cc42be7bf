import { needPath } from '#exchange'
import { ExampleMark, type Network, themePath } from '#networks'
import { contentLang } from '#platform/text'
import { Empty, Lead, PageTitle, SectionHead, Tag, usePage } from '#platform/ui'
import { groupPath, newGroupPath } from './group.paths.ts'
import type { Member, Proposal, WorkingGroup } from './group.queries.ts'

interface Props {
  network: Network
  groups: WorkingGroup[]
  members: Member[]
  proposals: Proposal[]
  mayForm: boolean
}

/** The groups in which cities work on a sub-theme together, and where one could form. */
export function GroupsIndex({ network, groups, members, proposals, mayForm }: Props) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      <PageTitle>{t('meetings.groups.title')}</PageTitle>
      <Lead>{t('meetings.groups.lead')}</Lead>
      {groups.length === 0 ? <Empty title={t('meetings.groups.none')} /> : null}
      <ul class="rows">
        {groups.map((group) => (
          <li>
            <span>
              <a href={groupPath(network, group)} lang={written}>
                {group.title}
              </a>{' '}
              {group.until ? <Tag>{t('meetings.group.ended')}</Tag> : null} <ExampleMark of={group} />
            </span>
            <span class="soft">
              {t('meetings.groups.size', sizeOf(members.filter((one) => one.groupId === group.id)))}
            </span>
          </li>
        ))}
      </ul>
      {proposals.length > 0 ? (
        <section aria-labelledby="proposals">
          <SectionHead id="proposals">{t('meetings.groups.proposals')}</SectionHead>
          <p class="soft">{t('meetings.groups.proposalsLead')}</p>
          <ul class="group-proposals">
            {proposals.map((proposal) => (
              <li>
                <Proposed network={network} proposal={proposal} mayForm={mayForm} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

export const sizeOf = (members: Member[]) => ({
  people: members.length,
  cities: new Set(members.flatMap(({ city }) => city?.id ?? [])).size,
})

const mostNeeds = 3

function Proposed({ network, proposal, mayForm }: { network: Network; proposal: Proposal; mayForm: boolean }) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const { theme, cities, needs } = proposal
  return (
    <>
      <h3 lang={written}>
        <a href={themePath(network, theme)}>
          <span class="number">{theme.code}</span> {theme.title}
        </a>
      </h3>
      <p>
        {t('meetings.groups.wanted', { count: cities.length, cities: format.list(cities.map(({ name }) => name)) })}
      </p>
      {needs.length > 0 ? (
        <ul>
          {needs.slice(0, mostNeeds).map((need) => (
            <li>
              <a href={needPath(network, need)} lang={written}>
                {need.question}
              </a>{' '}
              <span class="soft">{need.city.name}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {mayForm ? (
        <p>
          <a href={newGroupPath(network, theme)}>
            {t('meetings.groups.form')} <span class="unseen">{theme.code}</span>
          </a>
        </p>
      ) : null}
    </>
  )
}
