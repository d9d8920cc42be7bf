import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { v7 } from 'uuid'
import { meetingsByIds, writtenDates } from '#meetings'
import { citiesOf, leads, profileOf, wordOf, worksIn } from '#networks'
import { say } from '#platform/forms'
import { runsSession, writesReview } from '../access.ts'
import type { ReviewedLocals } from '../rounds/in-round.ts'
import { livePath } from '../rounds/round.paths.ts'
import type { SessionEnv, SessionLocals } from './in-session.ts'
import { goesOn, takenOf } from './session.commands.ts'
import type { SessionPage } from './session.page.ts'
import { mayBecomeRemarks, notesOf } from './session.queries.ts'
import { isTimekeeper, type Session } from './session.ts'

type Here = Context<SessionEnv>

export const back = (c: Here, rest = '') => c.redirect(livePath(c.var.network, c.var.round, c.var.city) + rest, 303)

/** Nothing happens in a room whose round is not open. */
export function shut(c: Here) {
  say(c, c.var.t(c.var.round.state === 'closed' ? 'reviews.live.shut' : 'reviews.live.notOpenYet'))
  return back(c)
}

/** The city of the room that somebody is there for: one that reads before the one that is read; nobody's of those who lead. */
export function cityInRoom({ standing, city, pairs }: Pick<ReviewedLocals, 'standing' | 'city' | 'pairs'>) {
  const reads = pairs.find(({ reviewerCityId }) => worksIn(standing, reviewerCityId))?.reviewerCityId
  return reads ?? (worksIn(standing, city.id) ? city.id : null)
}

interface Shown {
  failed?: NonNullable<SessionPage['failed']>
  head?: { bare: boolean; again?: number }
}

export async function showSession(c: Here, Page: (page: SessionPage) => JSX.Element, { failed, head }: Shown = {}) {
  const { db, network, round, city, pairs, standing, t, format } = c.var
  const [profile, cities, meetings] = await Promise.all([
    profileOf(db, network),
    citiesOf(db, network),
    round.meetingId ? meetingsByIds(db, network, [round.meetingId]) : [],
  ])
  const session = asItStands(c.var)
  const notes = session ? await notesOf(db, session) : []
  const taken = await takenOf(db, notes)
  const open = notes.filter(({ id }) => !taken.has(id))
  const into = pairs
    .filter((review) => writesReview(standing, review))
    .map((review) => ({
      review,
      name: cities.find(({ id }) => id === review.reviewerCityId)?.name ?? '',
      notes: mayBecomeRemarks(open, c.var, review),
    }))
  const foreseen = profile.review_part.map(({ key, label, detail }) => ({
    key,
    label: wordOf(label, network.language),
    minutes: Number(detail.minutes) || 0,
  }))
  c.header('Cache-Control', 'private, no-store')
  return c.render(
    <Page
      {...{ network, round, city, session, notes, taken, into, cities }}
      parts={session?.parts ?? foreseen}
      open={goesOn(round)}
      may={mayOf(c.var)}
      keeps={keepsOf(c.var)}
      personId={standing.personId}
      noteId={v7()}
      when={meetings[0] ? writtenDates(meetings[0], format) : null}
      {...(failed ? { failed } : {})}
    />,
    { title: t('reviews.live.of', { city: city.name }), unlisted: true, width: 'wide', ...head },
    failed ? 422 : 200,
  )
}

const mayOf = ({ standing, city, pairs, round, session, viewer }: SessionLocals): SessionPage['may'] => ({
  run: runsSession(standing, city.id, pairs) || (viewer.person !== undefined && isTimekeeper(session, viewer.person)),
  name: runsSession(standing, city.id, pairs),
  seeNames: !round.namesHidden || leads(standing),
})

const keepsOf = ({ standing, session, viewer }: SessionLocals): boolean =>
  session?.roles.timekeeper ? viewer.person !== undefined && isTimekeeper(session, viewer.person) : leads(standing)

/** A clock does not go on in a round that was closed over it. */
const asItStands = ({ session, round }: SessionLocals): Session | null =>
  session && round.state === 'closed' ? { ...session, endedAt: session.endedAt ?? session.changedAt } : session
