import type { MeetingSubject } from '#meetings'
import { belongs, type NetworkLocals } from '#networks'
import { Panel, usePage } from '#platform/ui'
import { seesRound } from '../access.ts'
import { roundPath } from './round.paths.ts'
import { type Round, roundsAtMeeting } from './round.queries.ts'
import { RoundStateTag, useWritten } from './round.words.tsx'

/** On the page of a meeting: the rounds that are talked about there, for those who belong to the network. */
export async function meetingReviews(locals: NetworkLocals, { meeting }: MeetingSubject) {
  const { db, network, standing } = locals
  if (meeting.cityId !== null || !belongs(standing)) return null
  const rounds = (await roundsAtMeeting(db, meeting)).filter((round) => seesRound(standing, round))
  return rounds.length === 0 ? null : <Rounds network={network} rounds={rounds} />
}

function Rounds({ network, rounds }: { network: NetworkLocals['network']; rounds: Round[] }) {
  const { t } = usePage()
  const lang = useWritten(network)
  return (
    <Panel title={t('reviews.name')}>
      <ul class="rows">
        {rounds.map((round) => (
          <li>
            <a href={roundPath(network, round)} lang={lang}>
              {round.title}
            </a>
            <RoundStateTag state={round.state} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
