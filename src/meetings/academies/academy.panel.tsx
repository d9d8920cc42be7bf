import { belongs, type NetworkLocals, profileOf } from '#networks'
import { Panel, usePage } from '#platform/ui'
import { presentationsPath } from '../presentations/presentation.paths.ts'
import { presentationsOf } from '../presentations/presentation.queries.ts'
import type { MeetingSubject } from '../slots.ts'
import { isAcademy } from './academy.agenda.ts'
import { academyPath } from './academy.paths.ts'

/** On the page of an academy, for those who belong to the network: how it is run, and who presents. */
export async function meetingAcademy({ db, network, standing }: NetworkLocals, { meeting }: MeetingSubject) {
  if (!belongs(standing) || !isAcademy(await profileOf(db, network), meeting)) return null
  const presentations = await presentationsOf(db, meeting)
  return (
    <AcademyLinks
      run={academyPath(network, meeting)}
      presentations={presentationsPath(network, meeting)}
      count={presentations.length}
    />
  )
}

function AcademyLinks({ run, presentations, count }: { run: string; presentations: string; count: number }) {
  const { t } = usePage()
  return (
    <Panel title={t('meetings.academy.title')}>
      <p>
        <a href={run}>{t('meetings.academy.run')}</a>
        <br />
        <a href={presentations}>{t('meetings.academy.presentations', { count })}</a>
      </p>
    </Panel>
  )
}
