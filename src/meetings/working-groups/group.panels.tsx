import { belongs, type NetworkLocals, type ThemeSubject } from '#networks'
import { contentLang } from '#platform/text'
import { Panel, usePage } from '#platform/ui'
import type { SessionSubject } from '../slots.ts'
import { groupPath, groupsPath } from './group.paths.ts'
import { groupsMeetingAt, groupsOf } from './group.queries.ts'

/** Under a session: the groups that meet in it, for those who belong to the network. */
export async function sessionGroups({ db, network, standing }: NetworkLocals, { meeting, sessionId }: SessionSubject) {
  if (!belongs(standing) || meeting.cityId !== null) return null
  const groups = (await groupsMeetingAt(db, meeting)).filter((one) => one.sessionId === sessionId)
  return groups.length === 0 ? null : <Groups network={network} groups={groups} />
}

/** On the page of a theme: who works on it together, and the way to all groups. */
export async function themeGroups({ db, network, standing }: NetworkLocals, { theme }: ThemeSubject) {
  if (!belongs(standing) || theme.parentId === null) return null
  const groups = (await groupsOf(db, network)).filter(({ themeId, until }) => themeId === theme.id && until === null)
  return <Groups network={network} groups={groups} all />
}

interface Props {
  network: NetworkLocals['network']
  groups: { id: string; title: string }[]
  all?: boolean
}

function Groups({ network, groups, all = false }: Props) {
  const { t, lang } = usePage()
  return (
    <Panel title={t('meetings.groups.title')}>
      <ul class="rows" lang={contentLang(lang, network.language)}>
        {groups.map((group) => (
          <li>
            <a href={groupPath(network, group)}>{group.title}</a>
          </li>
        ))}
      </ul>
      {all ? (
        <p>
          <a href={groupsPath(network)}>{t('meetings.groups.all')}</a>
        </p>
      ) : null}
    </Panel>
  )
}
