import { type Context, Hono } from 'hono'
import { v7, validate } from 'uuid'
import { type CityEnv, clockOf, editsCity, inCity, mayEditCity, maySeeNetwork, profileOf } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow } from '#platform/http'
import { addressWith, pageAsked } from '#platform/ui'
import { actingIn } from '../acting.ts'
import { meetingPath } from '../meeting.paths.ts'
import { type Meeting, meetingsOf } from '../meeting.queries.ts'
import { type Relation, relations } from '../schema.ts'
import type { AgendaSuggestion } from '../slots.ts'
import { suggestedAgenda } from './local-meeting.agenda.ts'
import { planLocalMeeting } from './local-meeting.commands.ts'
import { LocalMeetingEdit } from './local-meeting.edit.tsx'
import {
  daysOfSeries,
  type LocalAnswers,
  localKindOf,
  localMeetingForm,
  localMeetingOf,
  zoneOf,
} from './local-meeting.form.ts'
import { cityMeetingsPath } from './local-meeting.paths.ts'
import { eventsFor, proposalsFor } from './local-meeting.proposals.ts'
import { lastIn, localMeetingsIn, localMeetingsPerPage, relatedIn } from './local-meeting.queries.ts'
import { LocalMeetingsIndex } from './local-meetings.index.tsx'

/** The meetings of a city's local group: those that were and will be, and planning one in a step from what is coming. */
export const cityMeetingRoutes = new Hono<CityEnv>()
  .get('/:city/meetings', inCity, allow(maySeeNetwork), async (c) => {
    const { db, network, city, standing, t, url } = c.var
    if (city.slug !== c.req.param('city')) return c.redirect(cityMeetingsPath(network, city) + url.search, 301)
    const mayPlan = editsCity(standing, city.id)
    const page = pageAsked(url.searchParams)
    const [found, events, related] = await Promise.all([
      localMeetingsIn(db, c.var, city, page),
      eventsOf(c),
      mayPlan ? relatedIn(db, city) : [],
    ])
    if (found.listed.length === 0 && page > 1) return c.redirect(addressWith(url, { page: null }), 303)
    const proposals = mayPlan ? proposalsFor(events, related, clockOf(network)) : []
    const pages = Math.max(1, Math.ceil(found.all / localMeetingsPerPage))
    return c.render(<LocalMeetingsIndex {...{ network, city, found, events, proposals, mayPlan, page, pages }} />, {
      title: t('meetings.local.title', { city: city.name }),
      description: t('meetings.local.description', { city: city.name, network: network.name }),
    })
  })
  .get('/:city/meetings/new', inCity, allow(mayEditCity), async (c) => {
    const query = c.req.query()
    const relation = relations.find((one) => one === query.relation) ?? 'independent'
    const event = (await eventsOf(c)).find(({ slug }) => slug === query.event)
    return showPlan(c, {
      id: v7(),
      typed: {
        ...(await begun(c, relation, event, query.start ?? null)),
        // What was talked about at a meeting that is put on record afterwards is known.
        ...(query.past === undefined ? {} : { suggested: [], place: '', where: '', startTime: '', endTime: '' }),
      },
    })
  })
  .post('/:city/meetings', inCity, allow(mayEditCity), async (c) => {
    const { db, network, city, speak, t } = c.var
    const form = await readForm(c, localMeetingForm)
    const typedId = form.ok ? form.values.id : form.typed.id
    const id = validate(String(typedId)) ? String(typedId) : v7()
    if (!form.ok) return showPlan(c, { id, typed: form.typed, errors: form.errors })
    const [events, profile] = await Promise.all([eventsOf(c), profileOf(db, network)])
    const read = localMeetingOf(form.values, { network, city, events, speak })
    if (!read.ok) return showPlan(c, { id, typed: form.typed, errors: read.errors })
    const plan = { id, kind: localKindOf(profile), values: read.values, ...seriesOf(form.values) }
    const planned = await planLocalMeeting(db, actingIn(c.var), city, plan)
    if (planned.outcome === 'taken')
      return showPlan(c, { id: v7(), typed: form.typed, errors: { title: 'meetings.edit.again' } })
    say(c, t('meetings.local.planned', { count: plan.days?.length ?? 1 }))
    return c.redirect(meetingPath(network, planned.meeting), 303)
  })

/** The meetings of the network that this city's group prepares and follows. */
export async function eventsOf({ var: { db, network } }: Context<CityEnv>): Promise<Meeting[]> {
  const [profile, meetings] = await Promise.all([profileOf(db, network), meetingsOf(db, network)])
  return eventsFor(profile, meetings)
}

/** What stands in the form before anything is typed: as the last time, at the time the meeting of the network asks for. */
async function begun(
  c: Context<CityEnv>,
  relation: Relation,
  event: Meeting | undefined,
  start: string | null,
): Promise<Typed> {
  const { db, city, network } = c.var
  const last = await lastIn(db, city)
  const proposed = event
    ? proposalsFor([event], [], clockOf(network)).find((proposal) => proposal.relation === relation)?.start
    : null
  return {
    relation,
    event: event?.slug ?? '',
    start: start ?? proposed ?? '',
    startTime: last?.startTime ?? '',
    endTime: last?.endTime ?? '',
    timeZone: last?.timeZone ?? zoneOf(city) ?? '',
    where: last ? (last.cityHall === false ? 'elsewhere' : last.cityHall ? 'city_hall' : '') : '',
    place: last?.place ?? '',
    audience: last?.audience ?? 'group',
    rhythm: 'once',
    suggested: 'all',
  }
}

function seriesOf({ rhythm, times, start }: LocalAnswers): { days?: string[] } {
  return rhythm && rhythm !== 'once' && times && start ? { days: daysOfSeries(start, rhythm, times) } : {}
}

interface Shown {
  id: string
  typed: Typed
  errors?: FormErrors
}

async function showPlan(c: Context<CityEnv>, { typed, ...shown }: Shown) {
  const { network, city, t } = c.var
  const events = await eventsOf(c)
  const suggestions = await suggestionsFor(c, typed, events)
  // What is suggested for a new meeting is ticked; whoever sent the form has decided already.
  const ticked = typed.suggested === 'all' ? suggestions.slice(0, 6).map(({ text }) => text) : typed.suggested
  return c.render(
    <LocalMeetingEdit {...{ network, city, events, suggestions, ...shown }} typed={{ ...typed, suggested: ticked }} />,
    { title: t('meetings.local.plan', { city: city.name }), unlisted: true, width: 'text' },
    shown.errors ? 422 : 200,
  )
}

/** What the group could talk about, for the meeting that is being typed. */
export function suggestionsFor(c: Context<CityEnv>, typed: Typed, events: Meeting[]): Promise<AgendaSuggestion[]> {
  const relation = relations.find((one) => one === typed.relation) ?? 'independent'
  const event = events.find(({ slug }) => slug === typed.event) ?? null
  return suggestedAgenda(c.var, { city: c.var.city, relation, event })
}
