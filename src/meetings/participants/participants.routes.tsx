import { type Context, Hono } from 'hono'
import { v7, validate } from 'uuid'
import { citiesOf, clockOf, profileOf } from '#networks'
import { byteOrderMark, csv } from '#platform/csv'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { inMeeting } from '../in-meeting.ts'
import { editsMeeting, runsMeeting } from '../meeting.access.ts'
import { lastDayOfMeeting } from '../meeting-days.ts'
import { atDoor } from './at-door.ts'
import { cateringRows } from './catering.ts'
import { changeDoor } from './door.commands.ts'
import { DoorEdit } from './door.edit.tsx'
import { doorForm } from './door.form.ts'
import { isOpen } from './door.queries.ts'
import { namesKeptUntil, needsKeptUntil } from './names-until.ts'
import { registerOthers } from './others.commands.ts'
import { OthersEdit } from './others.edit.tsx'
import { othersForm, readList } from './others.form.ts'
import {
  type AtDoorEnv,
  changesParticipant,
  citiesToRegister,
  mayKeepDoor,
  mayKeepNeeds,
  mayRegisterOthers,
  maySeeParticipants,
  namesSeen,
  registersOthers,
  seesNeeds,
} from './participant.access.ts'
import { cancelRegistration, changeRegistration } from './participant.commands.ts'
import { ParticipantEdit } from './participant.edit.tsx'
import { participantsPath, registerPath } from './participant.paths.ts'
import { needsOfMeeting, participantById, participantsOf } from './participant.queries.ts'
import { linkKey } from './participant.secret.ts'
import { ParticipantsIndex } from './participants.index.tsx'
import { comingOf, participantForm, typedOf } from './register.form.ts'
import { doingOf } from './register.routes.tsx'
import { seatsUsed } from './seats.ts'

export const participantsRoutes = new Hono<AtDoorEnv>()
  .get('/', inMeeting, atDoor, allow(maySeeParticipants), async (c) => {
    const { db, network, meeting, standing, door, sealed, secret, url, format, t } = c.var
    const names = namesSeen(standing, meeting, sealed)
    const [all, cities, profile, needs] = await Promise.all([
      participantsOf(db, meeting),
      citiesOf(db, network),
      profileOf(db, network),
      seesNeeds(standing, meeting) ? needsOfMeeting(db, meeting) : undefined,
    ])
    const ends = lastDayOfMeeting(meeting, clockOf(network))
    const mine = names === 'all' ? all : all.filter(({ cityId }) => cityId !== null && names.includes(cityId))
    const runs = runsMeeting(standing, meeting)
    const key = linkKey(secret, meeting.id, door.linkNumber)
    const page = {
      ...{ network, meeting, door, cities, profile, needs, runs, sealed },
      mine,
      mayChange: mine.filter((one) => changesParticipant(standing, meeting, one)).map(({ id }) => id),
      seats: seatsUsed(all, { cities, profile, meeting }),
      open: isOpen(door, meeting, clockOf(network)),
      registersOthers: registersOthers(standing, meeting),
      keepsDoor: editsMeeting(standing, meeting),
      link: runs ? url.origin + registerPath(network, meeting, `/${key}`) : undefined,
      namesUntil: format.date(namesKeptUntil(profile, ends)),
      needsUntil: format.date(needsKeptUntil(profile, ends)),
    }
    return c.render(<ParticipantsIndex {...page} />, { title: t('meetings.participants.title'), unlisted: true })
  })
  .get('/new', inMeeting, atDoor, allow(mayRegisterOthers), (c) => showOthers(c))
  .post('/', inMeeting, atDoor, allow(mayRegisterOthers), async (c) => {
    const { db, network, meeting, t } = c.var
    const form = await readForm(c, othersForm)
    const id = (form.ok ? form.values.id : String(form.typed.id ?? '')) || v7()
    const again = (errors: FormErrors) => showOthers(c, { typed: form.typed, errors, id })
    if (!form.ok) return again(form.errors)
    const { list, city, seat, memberKind, letters, as } = form.values
    const [cities, profile] = await Promise.all([citiesOf(db, network), profileOf(db, network)])
    const among = citiesToRegister(c.var, meeting)
    const wanted = meeting.cityId ?? cities.find(({ slug }) => slug === city)?.id ?? null
    const theirs = among === 'all' || (wanted !== null && among.includes(wanted))
    if ((city && wanted === null) || !theirs) return again({ city: 'meetings.others.city.notYours' })
    const read = readList(list, id)
    if (read.is === 'too-many') return again({ list: 'meetings.others.list.tooMany' })
    if (read.is === 'no-name')
      return again({ list: (say_) => say_('meetings.others.list.noName', { line: read.line }) })
    if (read.is === 'no-address')
      return again({ list: (say_) => say_('meetings.others.list.noAddress', { line: read.line }) })
    const count = await registerOthers(db, doingOf(c.var), read.people, {
      ...{ cityId: wanted, seat, letters: letters || as === 'invited' },
      memberKind: profile.member_kind.some(({ key }) => key === memberKind) ? memberKind : null,
      online: false,
      as: among === 'all' && as === 'invited' ? 'invited' : 'registered',
    })
    say(c, t('meetings.others.done', { count, known: read.people.length - count }))
    return c.redirect(participantsPath(network, meeting), 303)
  })
  .get('/needs.csv', inMeeting, atDoor, allow(mayKeepNeeds), async (c) => {
    const { db, meeting, t } = c.var
    const [all, needs] = await Promise.all([participantsOf(db, meeting), needsOfMeeting(db, meeting)])
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', `attachment; filename="needs-${encodeURIComponent(meeting.slug)}.csv"`)
    return c.body(byteOrderMark + csv(cateringRows(all, needs, t)))
  })
  .get('/door', inMeeting, atDoor, allow(mayKeepDoor), (c) => showDoor(c))
  .post('/door', inMeeting, atDoor, allow(mayKeepDoor), async (c) => {
    const { db, network, meeting, t } = c.var
    const form = await readForm(c, doorForm)
    if (!form.ok) return showDoor(c, { typed: form.typed, errors: form.errors })
    const { version = 0, opening, closesOn, word, newLink } = form.values
    const changed = await changeDoor(db, doingOf(c.var), { version, opening, closesOn, word, newLink })
    if (!changed) return showDoor(c, { typed: form.typed, errors: { opening: 'meetings.door.changedMeanwhile' } })
    say(c, t('meetings.door.saved'))
    return c.redirect(participantsPath(network, meeting), 303)
  })
  .get('/:participant/edit', inMeeting, atDoor, allow(mayRegisterOthers), async (c) =>
    showParticipant(c, await toChange(c)),
  )
  .post('/:participant/edit', inMeeting, atDoor, allow(mayRegisterOthers), async (c) => {
    const { db, network, meeting, lang, t } = c.var
    const participant = await toChange(c)
    const form = await readForm(c, participantForm)
    const again = (errors: FormErrors) => showParticipant(c, participant, { typed: form.typed, errors })
    if (!form.ok) return again(form.errors)
    const [cities, profile] = await Promise.all([citiesOf(db, network), profileOf(db, network)])
    const read = comingOf(form.values, { meeting, cities, profile, language: lang })
    if (!read.ok) return again(read.errors)
    const { travelMode: _, language: __, ...coming } = read.coming
    if (!changesParticipant(c.var.standing, meeting, coming)) return again({ city: 'meetings.others.city.notYours' })
    const { version = participant.version } = form.values
    const saved = await changeRegistration(db, doingOf(c.var), { id: participant.id, version, coming, byOthers: true })
    if (!saved) return again({ name: 'meetings.register.changedMeanwhile' })
    say(c, t('meetings.register.saved'))
    return c.redirect(participantsPath(network, meeting), 303)
  })
  .post('/:participant/cancel', inMeeting, atDoor, allow(mayRegisterOthers), async (c) => {
    const { db, network, meeting, t } = c.var
    const participant = await toChange(c)
    const gone = await cancelRegistration(db, doingOf(c.var), { id: participant.id, byOthers: true })
    if (gone) say(c, t('meetings.participants.cancelled', { name: participant.name ?? '' }))
    return c.redirect(participantsPath(network, meeting), 303)
  })

async function showOthers(c: Context<AtDoorEnv>, failed?: { typed: Typed; errors: FormErrors; id: string }) {
  const { db, network, meeting, t } = c.var
  const [cities, profile] = await Promise.all([citiesOf(db, network), profileOf(db, network)])
  const among = citiesToRegister(c.var, meeting)
  const theirs = among === 'all' ? cities : cities.filter(({ id }) => among.includes(id))
  const typed = failed?.typed ?? { seat: 'local_group', as: 'registered', letters: true }
  return c.render(
    <OthersEdit
      {...{ network, meeting, profile, typed }}
      cities={theirs}
      everybody={among === 'all'}
      errors={failed?.errors}
      id={failed?.id ?? v7()}
    />,
    { title: t('meetings.others.title'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}

/** Somebody on the list whom this person may change; to whoever may not see the name there is nobody. */
async function toChange(c: Context<AtDoorEnv>) {
  const { db, meeting, standing, sealed } = c.var
  const id = c.req.param('participant') ?? ''
  const participant = validate(id) ? await participantById(db, meeting, id) : undefined
  const names = namesSeen(standing, meeting, sealed)
  const seen = names === 'all' || names.includes(participant?.cityId ?? '')
  if (!participant?.name || !seen || !changesParticipant(standing, meeting, participant)) throw notFound()
  return participant
}

type Found = Awaited<ReturnType<typeof toChange>>

async function showParticipant(
  c: Context<AtDoorEnv>,
  participant: Found,
  failed?: { typed: Typed; errors: FormErrors },
) {
  const { db, network, meeting, t } = c.var
  const [cities, profile] = await Promise.all([citiesOf(db, network), profileOf(db, network)])
  const city = cities.find(({ id }) => id === participant.cityId)?.slug ?? ''
  return c.render(
    <ParticipantEdit
      {...{ network, meeting, cities, profile, participant }}
      typed={failed?.typed ?? typedOf(participant, city)}
      errors={failed?.errors}
    />,
    { title: t('meetings.participants.change'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}

function showDoor(c: Context<AtDoorEnv>, failed?: { typed: Typed; errors: FormErrors }) {
  const { network, meeting, door, t } = c.var
  return c.render(
    <DoorEdit
      {...{ network, meeting, door }}
      typed={failed?.typed ?? { opening: door.opening, closesOn: door.closesOn, word: door.word }}
      errors={failed?.errors}
    />,
    { title: t('meetings.door.title'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}
