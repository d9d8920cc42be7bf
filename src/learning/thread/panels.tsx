import type { JSX } from 'hono/jsx/jsx-runtime'
import type { NeedSubject, PracticeSubject } from '#exchange'
import type { MeetingSubject, SessionSubject } from '#meetings'
import { belongs, type CitySubject, citiesOf, type NetworkLocals, networkPath, threadOfPath, worksIn } from '#networks'
import { Panel, usePage } from '#platform/ui'
import { takesHomeFor } from '../access.ts'
import { cityGridsPath, meetingGridsPath, reviewPath } from '../grids/grid.paths.ts'
import type { Origin } from '../logs/action.origins.ts'
import { logPath } from '../logs/action.paths.ts'
import { GrowAction } from '../logs/grow.tsx'
import { useWritten } from '../written.ts'
import { bornAtMeeting, homeOf } from './born.queries.ts'
import { threadOfNeed } from './need-thread.queries.ts'
import { Steps } from './steps.show.tsx'
import type { ThreadStep } from './thread.ts'

/** On a need: what became of it, one statement; and for those who work in a city one click to a draft action. */
export async function needThread(locals: NetworkLocals, { need }: NeedSubject): Promise<JSX.Element> {
  const steps = await threadOfNeed(locals.db, locals, need)
  const grow = await growing(locals, { kind: 'need', id: need.id }, need.question)
  return <NeedThread locals={locals} needId={need.id} steps={steps} grow={grow} />
}

function NeedThread({
  locals,
  needId,
  steps,
  grow,
}: {
  locals: NetworkLocals
  needId: string
  steps: ThreadStep[]
  grow: JSX.Element | null
}) {
  const { t } = usePage()
  const born = steps.some(({ kind }) => kind === 'action')
  const shown = steps.some(({ kind }) => kind === 'session')
  return (
    <section aria-labelledby="thread" class="need-thread">
      <h2 id="thread">{t('learning.thread.whatBecame')}</h2>
      <Steps
        network={locals.network}
        steps={steps}
        open={born ? undefined : t(shown ? 'learning.thread.noAction' : 'learning.thread.noSession')}
      />
      <p>
        <a href={threadOfPath(locals.network, { kind: 'need', id: needId })}>{t('networks.thread.whole')}</a>
      </p>
      {grow}
    </section>
  )
}

/** The buttons of those who work in a city; nothing is read for anybody else. */
async function growing(locals: NetworkLocals, origin: Origin, title: string): Promise<JSX.Element | null> {
  const { db, network, standing } = locals
  if (!belongs(standing)) return null
  const cities = (await citiesOf(db, network)).filter(({ id }) => worksIn(standing, id))
  if (cities.length === 0) return null
  return (
    <div class="actions">
      {cities.map((city) => (
        <GrowAction {...{ network, city, origin, title }} named={cities.length > 1} />
      ))}
    </div>
  )
}

/** On a practice: one click to a draft action. */
export const practiceGrows = (locals: NetworkLocals, { practice }: PracticeSubject) =>
  growing(locals, { kind: 'practice', id: practice.id }, practice.title)

/** Under a session: the same. */
export const sessionGrows = (locals: NetworkLocals, { meeting, sessionId }: SessionSubject) =>
  growing(locals, { kind: 'session', id: sessionId }, meeting.title)

/** On a meeting: what was learned and which draft actions were born there; one statement. */
export async function meetingThread(locals: NetworkLocals, { meeting }: MeetingSubject): Promise<JSX.Element | null> {
  const steps = await bornAtMeeting(locals.db, locals, meeting)
  const member = belongs(locals.standing)
  if (steps.length === 0 && (!member || meeting.cityId !== null)) return null
  return <MeetingThread locals={locals} meeting={meeting} steps={steps} member={member && meeting.cityId === null} />
}

interface MeetingProps extends MeetingSubject {
  locals: NetworkLocals
  steps: ThreadStep[]
  member: boolean
}

function MeetingThread({ locals: { network }, meeting, steps, member }: MeetingProps) {
  const { t } = usePage()
  return (
    <section aria-labelledby="thread">
      <h2 id="thread">{t('learning.thread.ofMeeting')}</h2>
      <List network={network} steps={steps} kind="row" />
      <List network={network} steps={steps} kind="action" />
      {member ? (
        <p>
          <a href={reviewPath(network, meeting)}>{t('learning.review.title')}</a>
          {' · '}
          <a href={meetingGridsPath(network, meeting)}>{t('learning.grids.title')}</a>
        </p>
      ) : null}
    </section>
  )
}

const mostShown = 6

interface ListProps {
  network: NetworkLocals['network']
  steps: ThreadStep[]
  kind: 'row' | 'action'
}

function List({ network, steps, kind }: ListProps) {
  const { t } = usePage()
  const lang = useWritten(network)
  const some = steps.filter((step) => step.kind === kind)
  if (some.length === 0) return null
  const line = (step: ThreadStep) => (
    <li>
      <a href={networkPath(network, step.at)} lang={lang}>
        {step.title}
      </a>
      <span class="soft">{step.city}</span>
    </li>
  )
  return (
    <>
      <h3>{t(kind === 'row' ? 'learning.grid.rows' : 'learning.log.count', { count: some.length })}</h3>
      <ul class="rows">{some.slice(0, mostShown).map(line)}</ul>
      {some.length > mostShown ? (
        <details>
          <summary>{t('learning.thread.more', { count: some.length - mostShown })}</summary>
          <ul class="rows">{some.slice(mostShown).map(line)}</ul>
        </details>
      ) : null}
    </>
  )
}

/** On a city's profile: what it took home and what it may do, of what the reader may see; one statement. */
export async function cityHome(locals: NetworkLocals, { city }: CitySubject): Promise<JSX.Element | null> {
  const { grids, actions } = await homeOf(locals.db, locals, city)
  if (grids + actions === 0 && !takesHomeFor(locals.standing, city.id)) return null
  return <CityHome locals={locals} city={city} grids={grids} actions={actions} />
}

function CityHome({
  locals: { network },
  city,
  grids,
  actions,
}: CitySubject & { locals: NetworkLocals; grids: number; actions: number }) {
  const { t, format } = usePage()
  return (
    <Panel title={t('learning.city.title')} id="learning">
      <ul class="rows">
        <li>
          <a href={cityGridsPath(network, city)}>{t('learning.grids.title')}</a>
          <span class="number">{format.number(grids)}</span>
        </li>
        <li>
          <a href={logPath(network, city)}>{t('learning.log.actions')}</a>
          <span class="number">{format.number(actions)}</span>
        </li>
      </ul>
    </Panel>
  )
}
