import { type Context, Hono } from 'hono'
import { doingOf, needAudiences, needsByIds, promisedNeeds } from '#exchange'
import { inMeeting, inTime, type Meeting, meetingsOf, needCounts } from '#meetings'
import { type City, citiesOf, citiesToEdit, leads, profileOf, subThemesOf, themesOf, wordOf } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow } from '#platform/http'
import { inPollOf, type PollEnv } from '../in-poll.ts'
import { mayMakeNeeds } from './poll-need.access.ts'
import { makeNeeds } from './poll-need.commands.ts'
import { PollNeeds } from './poll-need.edit.tsx'
import { begunWith, needsForm, shownTo, wantedOf } from './poll-need.form.ts'
import { pollNeedsPath } from './poll-need.paths.ts'
import { needsFromPoll } from './poll-need.queries.ts'
import { type Source, sourcesOf } from './source.queries.ts'

/** As many answers as one can look through on one page; the most wanted of them. */
const mostSources = 30

/** From a poll to learning needs, in one step. */
export const pollNeedRoutes = new Hono<PollEnv>()
  .use(inMeeting)
  .use(inPollOf)
  .get('/', allow(mayMakeNeeds), async (c) => {
    const ground = await groundOf(c)
    const { sources, subThemes, targets } = ground
    const profile = await profileOf(c.var.db, c.var.network)
    // Needs of an academy are for the next meeting that takes days, if there is one.
    const long = profile.meeting_kind.filter(({ detail }) => Number(detail.days ?? 0) > 1).map(({ key }) => key)
    const target = targets.find(({ kind }) => long.includes(kind)) ?? targets[0]
    return show(c, ground, { ...begunWith(sources, subThemes), audience: 'network', target: target?.slug ?? null })
  })
  .post('/', allow(mayMakeNeeds), async (c) => {
    const { db, standing, meeting, poll, t } = c.var
    const ground = await groundOf(c)
    const form = await readForm(c, needsForm(ground.sources))
    if (!form.ok) return show(c, ground, form.typed, form.errors)
    const { target, audience, ...said } = form.values
    const read = wantedOf(said, ground)
    if (!read.ok) return show(c, ground, form.typed, read.errors)
    const targetId = ground.targets.find(({ slug }) => slug === target)?.id ?? null
    const mayGroup = leads(standing)
    const made = await makeNeeds(db, doingOf(c.var), {
      poll,
      meeting,
      targetId,
      audience,
      mayGroup,
      wanted: read.wanted,
    })
    say(c, t('polls.needs.done', { count: made }))
    return c.redirect(pollNeedsPath(c.var, poll), 303)
  })

type Here = Context<PollEnv>

/** What was answered and of what of it nothing was made yet, and what it can become. */
async function groundOf(c: Here) {
  const { db, network, poll, questions, meeting, standing } = c.var
  const [all, made, themes, cities, meetings] = await Promise.all([
    sourcesOf(db, network, poll, questions),
    needsFromPoll(db, poll),
    themesOf(db, network),
    citiesOf(db, network),
    meetingsOf(db, network),
  ])
  const mine = citiesToEdit(standing, cities).filter(({ id }) => meeting.cityId === null || id === meeting.cityId)
  // A city makes its own need of an answer of which another city has made one.
  const madeFor = (source: Source) =>
    made.filter(({ sources }) => [source.id, ...source.parts].some((id) => sources.includes(id)))
  const open = all.filter((source) => {
    const done = madeFor(source)
    return done.length === 0 || (!leads(standing) && mine.every(({ id }) => done.every(({ cityId }) => cityId !== id)))
  })
  return {
    sources: open.slice(0, mostSources),
    more: Math.max(0, open.length - mostSources),
    made,
    subThemes: subThemesOf(themes),
    cities: mine,
    targets: after(meeting, meetings),
  }
}

/** The meetings of the network that come after this one; all of them where it is not among them. */
function after(meeting: Meeting, meetings: Meeting[]): Meeting[] {
  const sorted = inTime(meetings)
  const at = sorted.findIndex(({ id }) => id === meeting.id)
  return sorted.slice(at + 1).filter(({ status }) => status !== 'cancelled')
}

type Found = Awaited<ReturnType<typeof groundOf>>

async function show(c: Here, ground: Found, typed: Typed, errors?: FormErrors) {
  const { db, network, standing, meeting, t } = c.var
  const { sources, more, made, subThemes, cities, targets } = ground
  const [seen, counted, promise, profile] = await Promise.all([
    needsByIds(
      db,
      c.var,
      made.map(({ id }) => id),
    ),
    needCounts(db, network, meeting),
    promisedNeeds(db, network, cities),
    profileOf(db, network),
  ])
  const counts = cities.map((city: City) => ({ city, all: 0, here: 0, ...counted.get(city.id) }))
  const [first] = cities
  const audiences = shownTo.filter((value) => first && needAudiences(standing, first.id).includes(value))
  return c.render(
    <PollNeeds
      locals={c.var}
      {...{ sources, more, subThemes, cities, audiences, counts, typed, errors }}
      made={[{ needs: seen }]}
      memberKinds={profile.member_kind.map(({ label }) => wordOf(label, network.language))}
      meetings={targets}
      promised={promise?.count}
    />,
    { title: t('polls.needs.title'), unlisted: true, width: 'wide' },
    errors ? 422 : 200,
  )
}
