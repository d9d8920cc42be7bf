import type { NeedSubject } from '#exchange'
import { meetingPath, seesMeeting } from '#meetings'
import { belongs, type NetworkLocals } from '#networks'
import { contentLang } from '#platform/text'
import { DataBox, Panel, usePage } from '#platform/ui'
import { pollPath } from '../poll.paths.ts'
import { originOfNeed } from './poll-need.queries.ts'

/** On the page of a need: from which poll it came, at which meeting, and for which meeting it is meant. */
export async function needOrigin(locals: NetworkLocals, { need }: NeedSubject) {
  const origin = await originOfNeed(locals.db, need)
  if (!origin) return null
  const sees = (meeting: typeof origin.target) => (meeting && seesMeeting(locals, meeting) ? meeting : null)
  const [raisedAt, target] = [sees(origin.raisedAt), sees(origin.target)]
  // Polls are for those who belong to the network.
  const poll = belongs(locals.standing) && raisedAt ? origin.poll : null
  if (!raisedAt && !target) return null
  return <Origin {...{ locals, poll, raisedAt, target }} votes={origin.votes} />
}

interface Meeting {
  slug: string
  title: string
}

interface Props {
  locals: NetworkLocals
  poll: { code: string; title: string } | null
  raisedAt: Meeting | null
  target: Meeting | null
  votes: number | null
}

function Origin({ locals: { network }, poll, raisedAt, target, votes }: Props) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const link = (meeting: Meeting) => (
    <a href={meetingPath(network, meeting)} lang={written}>
      {meeting.title}
    </a>
  )
  return (
    <Panel title={t('polls.origin.title')}>
      <DataBox
        facts={[
          ...(raisedAt ? [{ name: t('polls.origin.raisedAt'), value: link(raisedAt) }] : []),
          ...(poll && raisedAt
            ? [
                {
                  name: t('polls.origin.poll'),
                  value: (
                    <a href={pollPath({ network, meeting: raisedAt }, poll)} lang={written}>
                      {poll.title}
                    </a>
                  ),
                  note: votes ? t('polls.needs.votes', { count: votes }) : null,
                },
              ]
            : []),
          ...(target ? [{ name: t('polls.origin.target'), value: link(target) }] : []),
        ]}
      />
    </Panel>
  )
}
