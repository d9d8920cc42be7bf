import { type Context, Hono } from 'hono'
import { citiesOf, clockOf, networkBySlug, profileOf } from '#networks'
import { everyone, hashOf, type PeopleEnv } from '#people'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { meetingsByIds } from '../meeting.queries.ts'
import { lastDayOfMeeting } from '../meeting-days.ts'
import { doorOf, isOpen } from './door.queries.ts'
import { namesKeptUntil } from './names-until.ts'
import { cancelRegistration, changeRegistration } from './participant.commands.ts'
import { needsOf, participantByToken } from './participant.queries.ts'
import { RegistrationClosed } from './register.closed.tsx'
import { RegisterEdit } from './register.edit.tsx'
import { comingOf, registerForm, typedOf } from './register.form.ts'
import type { Doing } from './registered.ts'

/** What the link of a letter opens: one's own registration, without an account. Opening it decides nothing. */
export const ownRegistrationRoutes = new Hono<PeopleEnv>()
  .get('/:secret', allow(everyone), async (c) => show(c, await found(c)))
  .post('/:secret', allow(everyone), async (c) => {
    const own = await found(c)
    const { network, meeting, participant, door } = own
    const form = await readForm(c, registerForm)
    if (!form.ok) return show(c, own, { typed: form.typed, errors: form.errors })
    if (!isOpen(door, meeting, clockOf(network))) return show(c, own)
    const { db, lang, t } = c.var
    const [cities, profile] = await Promise.all([citiesOf(db, network), profileOf(db, network)])
    const read = comingOf(form.values, { meeting, cities, profile, language: lang })
    if (!read.ok) return show(c, own, { typed: form.typed, errors: read.errors })
    const { email, ...coming } = read.coming
    const saved = await changeRegistration(db, doingOf(c, own), {
      id: participant.id,
      version: form.values.version,
      coming: email ? { ...coming, email } : coming,
      needs: read.needs,
    })
    say(c, t(saved ? 'meetings.register.saved' : 'meetings.register.changedMeanwhile'))
    return c.redirect(`/registrations/${c.req.param('secret')}`, 303)
  })
  .post('/:secret/cancel', allow(everyone), async (c) => {
    const own = await found(c)
    const gone = await cancelRegistration(c.var.db, doingOf(c, own), { id: own.participant.id })
    if (gone) say(c, c.var.t('meetings.register.cancelled'))
    return c.redirect(`/registrations/${c.req.param('secret')}`, 303)
  })

type Own = Awaited<ReturnType<typeof found>>

async function found(c: Context<PeopleEnv>) {
  const { db } = c.var
  c.header('Cache-Control', 'private, no-store')
  const known = await participantByToken(db, hashOf(c.req.param('secret') ?? ''))
  // Once the names are gone there is nobody left to be.
  if (!known?.participant.name) throw notFound()
  const network = await networkBySlug(db, known.network)
  const [meeting] = network ? await meetingsByIds(db, network, [known.meeting.id]) : []
  if (!network || !meeting) throw notFound()
  return { network, meeting, participant: known.participant, door: await doorOf(db, meeting) }
}

const doingOf = ({ var: { speak, secret, url } }: Context<PeopleEnv>, { network, meeting, door }: Own): Doing => ({
  ...{ network, meeting, word: door.word },
  person: undefined,
  post: { speak, secret, origin: url.origin },
})

async function show(c: Context<PeopleEnv>, own: Own, failed?: { typed: Typed; errors: FormErrors }) {
  const { db, format, t } = c.var
  const { network, meeting, participant, door } = own
  const [cities, profile, needs] = await Promise.all([
    citiesOf(db, network),
    profileOf(db, network),
    needsOf(db, participant.id),
  ])
  const here = participant.registeredAt !== null && participant.cancelledAt === null
  if (!isOpen(door, meeting, clockOf(network)) && !here)
    return c.render(<RegistrationClosed {...{ network, meeting, door }} />, {
      title: t('meetings.register.title'),
      unlisted: true,
    })
  const city = cities.find(({ id }) => id === participant.cityId)?.slug ?? ''
  const action = `/registrations/${c.req.param('secret')}`
  const page = {
    ...{ network, meeting, cities, profile, action },
    typed: failed?.typed ?? typedOf(participant, city, needs),
    errors: failed?.errors,
    version: participant.version,
    asksEmail: true,
    word: door.word,
    namesUntil: format.date(namesKeptUntil(profile, lastDayOfMeeting(meeting, clockOf(network)))),
    registered: here,
    cancelAction: here || participant.cancelledAt === null ? `${action}/cancel` : undefined,
    outside: true,
  }
  return c.render(
    <RegisterEdit {...page} />,
    { title: t('meetings.register.title'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}
