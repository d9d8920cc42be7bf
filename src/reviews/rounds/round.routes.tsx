import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { z } from 'zod'
import { doingOf } from '#actions'
import { meetingPath, meetingsOf } from '#meetings'
import {
  citiesOf,
  conversationPanel,
  leads,
  type NetworkEnv,
  profileOf,
  speakersOf,
  themesOf,
  worksIn,
} from '#networks'
import { Confirm, type FormErrors, field, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { addressWith, Notice, pageAsked } from '#platform/ui'
import { knowsReviewer, mayPrepareRounds, maySeeRounds, wasSent } from '../access.ts'
import { versionsRead } from '../frozen/frozen.queries.ts'
import { pairGround } from '../pairs/pair.queries.ts'
import { pairRoutes } from '../pairs/pair.routes.tsx'
import { inRound, mayPrepareRound, maySeeRound, type RoundEnv } from './in-round.ts'
import { asksOf, chosenQuestions, questionForm } from './question.form.ts'
import { chooseQuestions, editRound, moveRound, openRound, prepareRound, removeRound } from './round.commands.ts'
import { RoundEdit } from './round.edit.tsx'
import { roundForm, roundValuesOf } from './round.form.ts'
import { NothingToRead, notYet } from './round.moves.tsx'
import { RoundOpen } from './round.open.tsx'
import { roundPath, roundsPath } from './round.paths.ts'
import { type Round, reviewsOf, roundWindow } from './round.queries.ts'
import { RoundShow } from './round.show.tsx'
import { RoundsIndex } from './rounds.index.tsx'

type Here = Context<RoundEnv>

const perPage = 20

export const roundsRoutes = new Hono<NetworkEnv>()
  .get('/', allow(maySeeRounds), async (c) => {
    const { db, network, standing, t, url } = c.var
    const page = pageAsked(url.searchParams)
    const { rounds, total } = await roundWindow(db, c.var, { limit: perPage, offset: (page - 1) * perPage })
    if (rounds.length === 0 && page > 1) return c.redirect(addressWith(url, { page: null }), 303)
    const pages = Math.max(1, Math.ceil(total / perPage))
    return c.render(<RoundsIndex {...{ network, rounds, total, page, pages }} mayPrepare={leads(standing)} />, {
      title: t('reviews.name'),
      unlisted: true,
    })
  })
  .get('/new', allow(mayPrepareRounds), (c) => showForm(c, { typed: { each: '2', visibility: 'after_own' }, id: v7() }))
  .post('/new', allow(mayPrepareRounds), async (c) => {
    const { db, network, t } = c.var
    const form = await readForm(c, roundForm)
    const id = (form.ok ? form.values.id : String(form.typed.id ?? '')) || v7()
    const errors = form.ok ? daysInOrder(form.values) : form.errors
    if (!form.ok || errors) return showForm(c, { typed: form.typed, errors: errors ?? {}, id })
    const values = await withKnownMeeting(c.var, roundValuesOf(form.values))
    const round = await prepareRound(db, doingOf(c.var), { ...values, id })
    if (!round) return showForm(c, { typed: form.typed, errors: { title: 'reviews.round.again' }, id: v7() })
    say(c, t('reviews.round.prepared'))
    return c.redirect(roundPath(network, round), 303)
  })

export const roundRoutes = new Hono<RoundEnv>()
  .use(inRound)
  .get('/', allow(maySeeRound), (c) => showRound(c))
  .get('/edit', allow(mayPrepareRound), (c) => {
    const { round } = c.var
    return showForm(c, { round, typed: typedOf(round), version: round.version })
  })
  .post('/edit', allow(mayPrepareRound), async (c) => {
    const { db, network, round, t } = c.var
    const form = await readForm(c, roundForm)
    const version = await versionBegunFrom(c, round.version)
    const errors = form.ok ? daysInOrder(form.values) : form.errors
    if (!form.ok || errors) return showForm(c, { round, typed: form.typed, errors: errors ?? {}, version })
    const values = await withKnownMeeting(c.var, roundValuesOf(form.values))
    const saved = await editRound(db, doingOf(c.var), {
      id: round.id,
      version: await versionSettled(c, form.values.version ?? round.version),
      values: await conflictsSettled(c, { ...values }),
    })
    if (saved.outcome === 'gone') throw notFound()
    if (saved.outcome === 'stale')
      return showForm(c, {
        round,
        typed: typedOf(saved.values as unknown as Round),
        version: saved.now.version,
        conflicts: saved.conflicts,
      })
    say(c, t('reviews.round.saved'))
    return c.redirect(roundPath(network, round), 303)
  })
  .post('/questions', allow(mayPrepareRound), async (c) => {
    const { db, network, round, t } = c.var
    const form = await readForm(c, questionForm)
    const profile = await profileOf(db, network)
    const chosen = form.ok ? chosenQuestions(asksOf(profile, round), form.values, network.language) : []
    if (chosen.length === 0) return showRound(c, <Notice tone="doubt">{t('reviews.question.none')}</Notice>)
    if (await chooseQuestions(db, doingOf(c.var), round, chosen)) say(c, t('reviews.question.saved'))
    return c.redirect(`${roundPath(network, round)}#questions`, 303)
  })
  .get('/open', allow(mayPrepareRound), async (c) => {
    const { db, network, round, t } = c.var
    if (round.state !== 'prepared') return c.redirect(roundPath(network, round), 303)
    const [cities, pairs, ground, profile] = await Promise.all([
      citiesOf(db, network),
      reviewsOf(db, round),
      pairGround(db, network, round),
      profileOf(db, network),
    ])
    const trouble = notYet(cities, pairs, ground)
    if (trouble) return showRound(c, trouble.length > 0 ? <NothingToRead cities={trouble} /> : noPairs(c))
    const speakers = await speakersOf(db, [...new Set(pairs.map(({ reviewerCityId }) => reviewerCityId))])
    const readers = cities
      .filter(({ id }) => pairs.some(({ reviewerCityId }) => reviewerCityId === id))
      .map((city) => ({ city, names: (speakers.get(city.id) ?? []).map(({ name }) => name) }))
    return c.render(<RoundOpen {...{ network, round, cities, pairs, ground, profile, readers }} />, {
      title: t('reviews.round.openTitle'),
      unlisted: true,
    })
  })
  .post('/open', allow(mayPrepareRound), async (c) => {
    const { db, network, round, t, speak, url } = c.var
    const opened = await openRound(db, doingOf(c.var), round, { speak, origin: url.origin })
    if (opened.outcome === 'nothing_to_read') return showRound(c, <NothingToRead cities={opened.cities} />)
    if (opened.outcome === 'no_pairs') return showRound(c, noPairs(c))
    say(c, t('reviews.round.opened'))
    return c.redirect(roundPath(network, round), 303)
  })
  .get('/state', allow(mayPrepareRound), async (c) => {
    const { db, network, round, t, format } = c.var
    if (round.state !== 'open') return c.redirect(roundPath(network, round), 303)
    const pairs = await reviewsOf(db, round)
    const sent = pairs.filter(wasSent).length
    return c.render(
      <Confirm
        title={t('reviews.round.answersTitle')}
        lead={t('reviews.round.answersAsk', { sent, all: pairs.length })}
        action={roundPath(network, round, '/state')}
        hidden={{ state: 'answering' }}
        send={t('reviews.round.move.answering')}
        cancelHref={roundPath(network, round)}
      >
        {round.dueOn && sent < pairs.length ? (
          <p>{t('reviews.round.stillDue', { date: format.date(round.dueOn) })}</p>
        ) : null}
        <p class="soft">{t('reviews.round.move.answering.hint')}</p>
      </Confirm>,
      { title: t('reviews.round.answersTitle'), unlisted: true },
    )
  })
  .post('/state', allow(mayPrepareRound), async (c) => {
    const { db, network, round, t, speak, url } = c.var
    const form = await readForm(c, z.object({ state: field.choice(['open', 'answering', 'closed']) }))
    const state = form.ok ? form.values.state : null
    if (state && (await moveRound(db, doingOf(c.var), round, state, { speak, origin: url.origin })))
      say(c, t(`reviews.round.moved.${state}`))
    return c.redirect(roundPath(network, round), 303)
  })
  .get('/remove', allow(mayPrepareRound), (c) => {
    const { network, round, t } = c.var
    if (round.state !== 'prepared') throw notFound()
    return c.render(
      <Confirm
        title={t('reviews.round.removeTitle')}
        lead={t('reviews.round.removeLead')}
        action={roundPath(network, round, '/remove')}
        send={t('reviews.round.remove')}
        cancelHref={roundPath(network, round)}
      />,
      { title: t('reviews.round.removeTitle'), unlisted: true },
    )
  })
  .post('/remove', allow(mayPrepareRound), async (c) => {
    const { db, network, round, t } = c.var
    if (await removeRound(db, doingOf(c.var), round)) say(c, t('reviews.round.removed'))
    return c.redirect(roundsPath(network), 303)
  })
  .route(
    '/',
    pairRoutes((c, trouble) => showRound(c, trouble)),
  )

const noPairs = (c: Here) => <Notice tone="doubt">{c.var.t('reviews.round.noPairs')}</Notice>

/** Answers are given to reviews that are there. */
const daysInOrder = ({ dueOn, answersDueOn }: { dueOn: string | null; answersDueOn: string | null }) =>
  dueOn && answersDueOn && answersDueOn < dueOn
    ? ({ answersDueOn: 'reviews.round.answersDueOn.early' } satisfies FormErrors)
    : null

/** One round, as far as the reader may know of it. */
async function showRound(c: Here, trouble?: Parameters<typeof RoundShow>[0]['trouble']) {
  const { db, network, standing, round } = c.var
  const prepare = leads(standing)
  const [cities, all, meetings, themes, profile, ground, conversation] = await Promise.all([
    citiesOf(db, network),
    reviewsOf(db, round),
    round.meetingId ? meetingsOf(db, network) : [],
    themesOf(db, network),
    prepare && round.state === 'prepared' ? profileOf(db, network) : null,
    prepare && round.state === 'prepared' ? pairGround(db, network, round) : null,
    round.state === 'prepared' ? null : conversationPanel(c.var, { kind: 'review_round', id: round.id }),
  ])
  const own = cities.filter(({ id }) => worksIn(standing, id)).map(({ id }) => id)
  const concerns = all.filter(
    ({ reviewerCityId, reviewedCityId }) => own.includes(reviewerCityId) || own.includes(reviewedCityId),
  )
  // A reviewed city hears by how many it is read; who they are stays out of the page where names are hidden.
  const pairs = prepare
    ? all
    : concerns.map((pair) => (knowsReviewer(standing, round, pair) ? pair : { ...pair, reviewerCityId: '' }))
  const versions = await versionsRead(db, pairs)
  const meeting = meetings.find(({ id }) => id === round.meetingId)
  return c.render(
    <RoundShow
      {...{ network, round, cities, pairs, themes, versions, profile, ground, own, conversation }}
      may={{ prepare }}
      meeting={meeting ? { title: meeting.title, href: meetingPath(network, meeting) } : null}
      counts={{ all: all.length, sent: all.filter(wasSent).length }}
      trouble={trouble ?? null}
    />,
    { title: round.title, unlisted: true, width: 'wide' },
    trouble ? 422 : 200,
  )
}

interface Shown {
  round?: Round
  typed: Typed
  errors?: FormErrors
  id?: string
  version?: number | undefined
  conflicts?: Conflict[]
}

async function showForm<E extends NetworkEnv>(c: Context<E>, shown: Shown) {
  const { db, network, t }: NetworkEnv['Variables'] = c.var
  const meetings = await meetingsOf(db, network)
  return c.render(
    <RoundEdit {...{ network, meetings }} {...shown} />,
    { title: t(shown.round ? 'reviews.round.change' : 'reviews.round.new'), unlisted: true },
    shown.errors || shown.conflicts?.length ? 422 : 200,
  )
}

const typedOf = (round: Round): Typed => ({
  title: round.title,
  kind: round.kind,
  meeting: round.meetingId,
  dueOn: round.dueOn,
  answersDueOn: round.answersDueOn,
  visibility: round.visibility,
  namesHidden: round.namesHidden,
  each: round.each,
})

/** A meeting that the network does not have is none. */
async function withKnownMeeting<V extends { meetingId: string | null }>(
  { db, network }: Pick<NetworkEnv['Variables'], 'db' | 'network'>,
  values: V,
): Promise<V> {
  if (!values.meetingId) return values
  const meetings = await meetingsOf(db, network)
  return meetings.some(({ id }) => id === values.meetingId) ? values : { ...values, meetingId: null }
}
