import type { Meeting } from '#meetings'
import { type MeetingStep, type MeetingSubject, runsMeeting } from '#meetings'
import { belongs, type NetworkLocals } from '#networks'
import { SectionHead, usePage } from '#platform/ui'
import { pollsPath } from './poll.paths.ts'
import { type ListedPoll, pollsOf } from './poll.queries.ts'
import { stateOf } from './poll.state.ts'
import { PollRows } from './polls.index.tsx'

/** On a meeting's page: its polls, for those who belong to the network. To visitors there is nothing, and nothing is asked. */
export async function pollsPanel(locals: NetworkLocals, { meeting }: MeetingSubject) {
  if (!belongs(locals.standing)) return null
  const mayRun = runsMeeting(locals.standing, meeting)
  const polls = (await pollsOf(locals.db, meeting)).filter((poll) => mayRun || stateOf(poll) !== 'draft')
  return polls.length === 0 ? null : <PollsOfMeeting {...{ locals, meeting, polls }} />
}

function PollsOfMeeting({ locals, meeting, polls }: { locals: NetworkLocals; meeting: Meeting; polls: ListedPoll[] }) {
  const { t } = usePage()
  const place = { network: locals.network, meeting }
  return (
    <section aria-labelledby="polls">
      <SectionHead id="polls" more={{ href: pollsPath(place), label: t('polls.polls.all') }}>
        {t('polls.polls.title')}
      </SectionHead>
      <PollRows locals={place} polls={polls} />
    </section>
  )
}

/** On the page of a meeting, for those who run it. */
export const pollStep: MeetingStep = {
  label: 'polls.poll.make',
  place: 40,
  at: ({ standing }, meeting) => (runsMeeting(standing, meeting) ? `/meetings/${meeting.slug}/polls/new` : undefined),
}
