import { type City, ExampleMark, type Network, type Profile, wordOf } from '#networks'
import { contentLang } from '#platform/text'
import { Empty, Pager, pageAsked, usePage } from '#platform/ui'
import { kindOf, kindsForeseen, type MemberKind } from '../kinds.ts'
import { groupPath } from '../local-group.paths.ts'
import type { LocalGroupMember, SeenMembers } from '../local-group.queries.ts'
import { nameOf } from '../local-group.words.tsx'

interface Props {
  network: Network
  city: City
  profile: Profile
  members: SeenMembers
  mayEdit: boolean
}

const membersPerPage = 60

interface Group {
  kind: MemberKind
  members: LocalGroupMember[]
  unnamed: number
}

/** Who is in the group, kind by kind; a kind that is foreseen and empty says so. */
export function MembersByKind({ network, city, profile, members, mayEdit }: Props) {
  const { t, lang, url } = usePage()
  const groups = grouped(profile, members)
  const inOrder = groups.flatMap(({ members }) => members)
  const pages = Math.max(1, Math.ceil(inOrder.length / membersPerPage))
  const page = Math.min(pages, pageAsked(url.searchParams))
  const shown = new Set(inOrder.slice((page - 1) * membersPerPage, page * membersPerPage))
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('local-groups.members.title')}</h2>
      {groups.length === 0 ? (
        <Empty title={t('local-groups.members.none')}>
          <p>{t('local-groups.members.noneYet')}</p>
        </Empty>
      ) : null}
      <dl class="local-group-kinds">
        {groups
          .filter((group) => page === 1 || group.members.some((member) => shown.has(member)))
          .map((group) => (
            <div>
              <dt lang={group.kind.label[lang] ? undefined : contentLang(lang, network.language)}>
                {wordOf(group.kind.label, lang)}
              </dt>
              <OfKind group={group} {...{ network, city, mayEdit, shown }} />
            </div>
          ))}
      </dl>
      <Pager page={page} pages={pages} />
    </section>
  )
}

type OfKindProps = Pick<Props, 'network' | 'city' | 'mayEdit'> & { group: Group; shown: Set<LocalGroupMember> }

function OfKind({ group, network, city, mayEdit, shown }: OfKindProps) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  if (group.members.length + group.unnamed === 0) return <dd class="not-stated">{t('local-groups.group.noneNamed')}</dd>
  return (
    <>
      {group.members
        .filter((member) => shown.has(member))
        .map((member) => (
          <dd>
            <span lang={member.name ? undefined : written}>{nameOf(member)}</span> <ExampleMark of={member} />{' '}
            {mayEdit ? (
              <a class="local-group-change" href={groupPath(network, city, `/members/${member.id}/edit`)}>
                {t('local-groups.member.change')}
                <span class="unseen"> {nameOf(member)}</span>
              </a>
            ) : null}
            <About member={member} written={written} />
          </dd>
        ))}
      {group.unnamed > 0 ? (
        <dd class="not-stated">{t('local-groups.members.unnamed', { count: group.unnamed })}</dd>
      ) : null}
    </>
  )
}

function About({ member, written }: { member: LocalGroupMember; written: string | undefined }) {
  const { t, format } = usePage()
  const { name, organisation, sector, part, subGroup, since, note } = member
  const said = [
    name && organisation,
    sector,
    part && t(`local-groups.member.${part}`),
    subGroup,
    since && t('local-groups.member.sinceDay', { day: format.date(since) }),
    note,
  ].filter(Boolean)
  return said.length > 0 ? <small lang={note && !name ? written : undefined}>{said.join(' · ')}</small> : null
}

/** The kinds of the profile first, then those that a city has added; persons and organisations as they came. */
function grouped(profile: Profile, { seen, unnamed }: SeenMembers): Group[] {
  const now = seen.filter(({ until }) => until === null)
  const written = [...now, ...unnamed].map(({ memberKind }) => kindOf(profile, memberKind))
  const kinds = new Map([...kindsForeseen(profile), ...written].map((kind) => [kind.key, kind]))
  const isOf = (kind: MemberKind) => (member: { memberKind: string }) =>
    kindOf(profile, member.memberKind).key === kind.key
  // Where a city has said nothing at all, the profile's kinds alone would be a promise nobody made.
  if (written.length === 0) return []
  return [...kinds.values()].map((kind) => ({
    kind,
    members: now.filter(isOf(kind)).filter(isNamed),
    unnamed: unnamed.filter(isOf(kind)).length,
  }))
}

const isNamed = ({ name, organisation }: LocalGroupMember) => name !== null || organisation !== null
