import type { JSX } from 'hono/jsx/jsx-runtime'
import { type City, cityPath, ExampleMark, type Network, networkPath, themePath } from '#networks'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, DataBox, Eyebrow, type Fact, PageTitle, Panel, Tag, usePage } from '#platform/ui'
import { meetingPath } from '../meeting.paths.ts'
import { groupPath, groupsPath } from './group.paths.ts'
import type { GroupSession, Member, WorkingGroup } from './group.queries.ts'

interface Props {
  network: Network
  group: WorkingGroup
  members: Member[]
  sessions: GroupSession[]
  /** Sessions to come in which groups meet, for those who say in which. */
  among: { id: string; title: string; meeting: string }[]
  me: string | undefined
  /** The cities the reader may join for. */
  cities: City[]
  may: { join: boolean; keep: boolean }
  conversation: JSX.Element | null
}

/** One working group: what for, who is in it, when it meets. */
export function GroupShow(props: Props) {
  const { network, group, members, may, me, conversation } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const within = members.some(({ personId }) => personId === me)
  return (
    <article class="working-group">
      <header>
        <Crumbs items={[{ label: t('meetings.groups.title'), href: groupsPath(network) }]} />
        <Eyebrow>{t('meetings.group.one')}</Eyebrow>
        <PageTitle lang={written}>{group.title}</PageTitle>
        <p>
          {group.until ? <Tag>{t('meetings.group.ended')}</Tag> : null} <ExampleMark of={group} />
        </p>
        <Actions>
          {may.join && !within && !group.until ? <Join {...props} /> : null}
          {within ? <Press action={groupPath(network, group, '/leave')} label={t('meetings.group.leave')} /> : null}
          {may.keep ? (
            <>
              <ButtonLink href={groupPath(network, group, '/edit')}>{t('meetings.group.edit')}</ButtonLink>
              <Press
                action={groupPath(network, group, group.until ? '/reopen' : '/end')}
                label={t(group.until ? 'meetings.group.reopen' : 'meetings.group.end')}
              />
            </>
          ) : null}
        </Actions>
      </header>
      <div class="split">
        <div>
          {group.purpose ? (
            <p class="written" lang={written}>
              {group.purpose}
            </p>
          ) : null}
          <Members {...props} />
          <Sessions {...props} />
        </div>
        <div>
          <Facts network={network} group={group} />
        </div>
      </div>
      {conversation}
    </article>
  )
}

const Press = ({ action, label }: { action: string; label: string }) => (
  <form method="post" action={action}>
    <button type="submit" class="ds-button" data-variant="secondary">
      {label}
    </button>
  </form>
)

function Join({ network, group, cities }: Props) {
  const { t } = usePage()
  return (
    <form method="post" action={groupPath(network, group, '/join')}>
      {cities.length > 1 ? (
        <label>
          <span class="unseen">{t('meetings.group.city')}</span>
          <select class="ds-input" name="city">
            {cities.map(({ slug, name }) => (
              <option value={slug}>{name}</option>
            ))}
          </select>
        </label>
      ) : null}
      <button type="submit" class="ds-button">
        {t('meetings.group.join')}
      </button>
    </form>
  )
}

function Members({ network, members }: Props) {
  const { t } = usePage()
  const byCity = Map.groupBy(members, ({ city }) => city?.id ?? '')
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('meetings.group.members', { count: members.length })}</h2>
      <ul class="rows">
        {[...byCity.values()].map((together) => {
          const city = together[0]?.city
          return (
            <li>
              <span>{together.map(({ name }) => name).join(', ')}</span>
              <span class="soft">
                {city ? <a href={cityPath(network, city)}>{city.name}</a> : t('meetings.group.noCity')}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Sessions({ network, group, sessions, among, may }: Props) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <section aria-labelledby="meets">
      <h2 id="meets">{t('meetings.group.meets')}</h2>
      {sessions.length === 0 ? <p class="soft">{t('meetings.group.meetsNever')}</p> : null}
      <ul class="rows">
        {sessions.map(({ title, meeting, day }) => (
          <li>
            <a href={meetingPath(network, meeting)} lang={written}>
              {meeting.title}: {title}
            </a>
            <span class="soft">{day ? format.date(day) : null}</span>
          </li>
        ))}
      </ul>
      {may.keep && among.length > 0 ? (
        <details>
          <summary>{t('meetings.group.chooseSessions')}</summary>
          <form method="post" action={groupPath(network, group, '/sessions')}>
            <ul class="group-sessions">
              {among.map(({ id, title, meeting }) => (
                <li>
                  <label lang={written}>
                    <input
                      type="checkbox"
                      name="sessions"
                      value={id}
                      checked={sessions.some((session) => session.id === id)}
                    />{' '}
                    {meeting}: {title}
                  </label>
                </li>
              ))}
            </ul>
            <button type="submit" class="ds-button" data-variant="secondary">
              {t('meetings.group.keepSessions')}
            </button>
          </form>
        </details>
      ) : null}
    </section>
  )
}

function Facts({ network, group }: Pick<Props, 'network' | 'group'>) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const facts: Fact[] = []
  if (group.theme)
    facts.push({
      name: t('meetings.group.theme'),
      value: (
        <a href={themePath(network, group.theme)} lang={written}>
          <span class="number">{group.theme.code}</span> {group.theme.title}
        </a>
      ),
    })
  if (group.needGroup)
    facts.push({
      name: t('meetings.group.need'),
      value: (
        <a href={networkPath(network, `/needs/groups/${group.needGroup.id}`)} lang={written}>
          {group.needGroup.title}
        </a>
      ),
    })
  facts.push({ name: t('meetings.group.since'), value: format.day(group.createdAt) })
  if (group.until) facts.push({ name: t('meetings.group.until'), value: format.date(group.until) })
  return (
    <Panel title={t('meetings.group.facts')}>
      <DataBox facts={facts} />
    </Panel>
  )
}
