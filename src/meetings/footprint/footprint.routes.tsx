import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { citiesOf, leads, mayLead, mayTakePart, type NetworkEnv, type NetworkLocals, profileOf } from '#networks'
import { type FormErrors, field, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound, type Sentence } from '#platform/http'
import { inMeeting, type MeetingEnv, maySeeMeeting } from '../in-meeting.ts'
import { inTime } from '../meeting.order.ts'
import { meetingsOf } from '../meeting.queries.ts'
import { takesPart } from '../participants/participant.access.ts'
import { setFactor } from './factor.commands.ts'
import { FactorEdit } from './factor.edit.tsx'
import { type Factor, type FactorKey, factorKeys } from './factors.ts'
import { FootprintIndex } from './footprint.index.tsx'
import { daysOf, placesByCost, reckonMeeting } from './footprint.meetings.ts'
import { footprintPath } from './footprint.paths.ts'
import { assumptionsOf, factorsOf, groupsOf, likelyGroups } from './footprint.queries.ts'
import { FootprintShow } from './footprint.show.tsx'

/** Numbers about how people travel are for those who belong; there are no names in them. */
const maySeeFootprint: Sentence<MeetingEnv> = (locals) => {
  if (maySeeMeeting(locals) !== 'yes') return 'unknown'
  if (takesPart(locals.standing, locals.meeting)) return 'yes'
  return locals.viewer.person ? 'no' : 'who'
}

export const meetingFootprintRoutes = new Hono<MeetingEnv>().get('/', inMeeting, allow(maySeeFootprint), async (c) => {
  const { db, network, meeting, standing, t } = c.var
  const ground = await groundOf(c.var)
  const known = (await groupsOf(db, [meeting.id], ground.cities)).get(meeting.id)
  const reckoned = reckonMeeting(meeting, known, ground)
  const groups = known ?? likelyGroups(ground.cities, ground.assumptions)
  const places = leads(standing) && meeting.cityId === null ? placesByCost(groups, ground, daysOf(meeting)) : []
  return c.render(<FootprintShow {...{ network, meeting, reckoned, places, ...ground }} />, {
    title: t('meetings.footprint.title'),
    unlisted: true,
  })
})

export const footprintRoutes = new Hono<NetworkEnv>()
  .get('/', allow(mayTakePart), async (c) => {
    const { db, network, standing, t } = c.var
    const [ground, all] = await Promise.all([groundOf(c.var), meetingsOf(db, network)])
    const meetings = inTime(all).filter(({ status }) => status !== 'cancelled')
    const known = await groupsOf(
      db,
      meetings.map(({ id }) => id),
      ground.cities,
    )
    const reckoned = meetings.map((meeting) => reckonMeeting(meeting, known.get(meeting.id), ground))
    const page = { network, reckoned, ...ground, mayEdit: leads(standing) }
    return c.render(<FootprintIndex {...page} />, { title: t('meetings.footprint.ofNetwork'), unlisted: true })
  })
  .get('/factors/:mode', allow(mayLead), async (c) => showFactor(c, await factorAsked(c)))
  .post('/factors/:mode', allow(mayLead), async (c) => {
    const { db, network, viewer, t } = c.var
    const factor = await factorAsked(c)
    const form = await readForm(c, factorForm)
    if (!form.ok || !viewer.person)
      return showFactor(c, factor, { typed: form.typed, errors: form.ok ? {} : form.errors })
    const { version = 0, grams, detour, source, verified } = form.values
    const wanted = { mode: factor.mode, version, grams, detour, source, verified }
    const taken = await setFactor(db, { network, person: viewer.person }, wanted, factor)
    if (!taken)
      return showFactor(c, factor, { typed: form.typed, errors: { grams: 'meetings.footprint.changedMeanwhile' } })
    say(c, t('meetings.footprint.saved'))
    return c.redirect(footprintPath(network), 303)
  })

const factorForm = z.object({
  version: field.version(),
  grams: field.number({ missing: 'meetings.footprint.grams.missing', whole: false, max: 10_000 }),
  detour: field.number({ missing: 'meetings.footprint.detour.missing', whole: false, min: 1, max: 5 }),
  source: field.prose({ missing: 'meetings.footprint.source.missing', max: 1_000 }),
  verified: field.ticked(),
})

async function groundOf({ db, network }: NetworkLocals) {
  const [cities, profile, factors] = await Promise.all([
    citiesOf(db, network),
    profileOf(db, network),
    factorsOf(db, network),
  ])
  return { cities, factors, assumptions: assumptionsOf(profile) }
}

async function factorAsked(c: Context<NetworkEnv>): Promise<Factor> {
  const mode = factorKeys.find((key: FactorKey) => key === c.req.param('mode'))
  if (!mode) throw notFound()
  return (await factorsOf(c.var.db, c.var.network))[mode]
}

function showFactor(c: Context<NetworkEnv>, factor: Factor, failed?: { typed: Typed; errors: FormErrors }) {
  const { network, t } = c.var
  const typed = failed?.typed ?? { ...factor, verified: factor.verifiedBy !== null }
  return c.render(
    <FactorEdit {...{ network, factor, typed }} errors={failed?.errors} />,
    { title: t('meetings.footprint.factor'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}
