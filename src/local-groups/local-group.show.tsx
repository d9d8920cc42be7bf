import type { JSX } from 'hono/jsx/jsx-runtime'
import { type City, cityPath, ExampleMark, type Network, type Profile } from '#networks'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, DataBox, Empty, type Fact, Notice, PageTitle, Tag, usePage } from '#platform/ui'
import { groupPath } from './local-group.paths.ts'
import type { LocalGroup, SeenMembers } from './local-group.queries.ts'
import { staysInside, useGroupName } from './local-group.words.tsx'
import { Composition } from './members/composition.tsx'
import { MembersByKind } from './members/members.list.tsx'
import { Waiting } from './members/waiting.tsx'

interface Props {
  network: Network
  city: City
  group: LocalGroup | null
  profile: Profile
  members: SeenMembers
  /** Who speaks for the city, by name; nothing for visitors. */
  team: string[]
  panels: JSX.Element[]
  mayEdit: boolean
}

/** A city's local group: what it is, who is in it as far as one may know, who came and who left. */
export function LocalGroupShow({ network, city, group, profile, members, team, panels, mayEdit }: Props) {
  const { t, lang } = usePage()
  const at = groupPath(network, city)
  return (
    <article class="local-group">
      <header>
        <Crumbs items={[{ label: city.name, href: cityPath(network, city) }]} />
        <PageTitle lang={group?.name ? contentLang(lang, network.language) : undefined}>
          {useGroupName(city, group)}
        </PageTitle>
        {group ? <ExampleMark of={group} /> : null}
        {mayEdit ? (
          <Actions>
            <ButtonLink href={`${at}/members/new`} filled>
              {t('local-groups.member.add')}
            </ButtonLink>
            <ButtonLink href={`${at}/link`}>{t('local-groups.link.title')}</ButtonLink>
            <a href={`${at}/edit`}>{t('local-groups.group.change')}</a>
          </Actions>
        ) : null}
      </header>
      {mayEdit && staysInside(network, group) ? (
        <Notice title={t('local-groups.group.staysInside')}>
          <p>{t('local-groups.group.staysInsideHint')}</p>
        </Notice>
      ) : null}
      <Waiting {...{ network, city, profile }} waiting={members.waiting} />
      <div class="split">
        <div>
          <MembersByKind {...{ network, city, profile, members, mayEdit }} />
          <Composition network={network} members={members.seen} />
        </div>
        <div>
          <Facts network={network} group={group} team={team} />
          {panels}
        </div>
      </div>
    </article>
  )
}

function Facts({ network, group, team }: Pick<Props, 'network' | 'group' | 'team'>) {
  const { t, lang, format } = usePage()
  const written = contentLang(lang, network.language)
  const facts: Fact[] = []
  if (group?.kind) facts.push({ name: t('local-groups.group.kind'), value: t(`local-groups.kind.${group.kind}`) })
  if (group?.state)
    facts.push({ name: t('local-groups.group.state'), value: <Tag>{t(`local-groups.state.${group.state}`)}</Tag> })
  if (group && group.isNew !== null)
    facts.push({
      name: t('local-groups.group.isNew'),
      value: t(group.isNew ? 'local-groups.group.new' : 'local-groups.group.existing'),
      note: group.builtOn ? <span lang={written}>{group.builtOn}</span> : null,
    })
  if (group?.scope) facts.push({ name: t('local-groups.group.scope'), value: t(`local-groups.scope.${group.scope}`) })
  if (group && group.subGroups.length > 0)
    facts.push({
      name: t('local-groups.group.subGroups'),
      value: (
        <ul lang={written}>
          {group.subGroups.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      ),
    })
  if (team.length > 0) facts.push({ name: t('local-groups.group.team'), value: format.list(team) })
  if (facts.length === 0)
    return (
      <Empty title={t('local-groups.group.noFacts')}>
        <p>{t('local-groups.group.noFactsYet')}</p>
      </Empty>
    )
  return <DataBox facts={facts} />
}
