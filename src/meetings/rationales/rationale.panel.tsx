import type { NetworkLocals } from '#networks'
import { leads } from '#networks'
import { Panel, usePage } from '#platform/ui'
import type { MeetingSubject } from '../slots.ts'
import { readsVersion, readsWorkingText } from './rationale.access.ts'
import { rationalePath } from './rationale.paths.ts'
import { rationaleInBrief } from './rationale.queries.ts'
import { VersionTag } from './rationale.show.tsx'

/** On the page of a meeting: why it takes up its theme, for whom there is something to read, and the way to begin. */
export async function meetingRationale(locals: NetworkLocals, { meeting }: MeetingSubject) {
  if (meeting.cityId !== null) return null
  const { network, standing } = locals
  const found = await rationaleInBrief(locals.db, meeting)
  const working = found !== null && readsWorkingText(standing, found.rationale)
  const newest = found?.versions.find((version) => readsVersion(standing, version))
  if (!working && !newest && !leads(standing)) return null
  return <RationaleLine href={rationalePath(network, meeting)} newest={newest} begun={found !== null} />
}

interface LineProps {
  href: string
  newest: Parameters<typeof VersionTag>[0]['version'] | undefined
  begun: boolean
}

function RationaleLine({ href, newest, begun }: LineProps) {
  const { t } = usePage()
  return (
    <Panel title={t('meetings.rationale.one')}>
      <p>
        <a href={href}>{t(begun ? 'meetings.rationale.read' : 'meetings.rationale.begin')}</a>{' '}
        {newest ? <VersionTag version={newest} /> : null}
      </p>
    </Panel>
  )
}
