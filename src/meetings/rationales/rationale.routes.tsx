import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { conversationPanel, profileOf, themeNamed, themesOf, visibleTo } from '#networks'
import { Confirm, type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import {
  activityEntries,
  type Conflict,
  conflictsSettled,
  HistoryList,
  historyOf,
  versionBegunFrom,
  versionSettled,
} from '#platform/records'
import { contentLang } from '#platform/text'
import { PageTitle, pageAsked } from '#platform/ui'
import { isAcademy } from '../academies/academy.agenda.ts'
import { actingIn } from '../acting.ts'
import { inMeeting, type MeetingEnv, maySeeMeeting } from '../in-meeting.ts'
import { inTime } from '../meeting.order.ts'
import { meetingsOf } from '../meeting.queries.ts'
import { isCancelled } from '../meeting.status.ts'
import { mayWriteRationale, readsVersion, readsWorkingText } from './rationale.access.ts'
import {
  beginRationale,
  contentOf,
  editRationale,
  giveOut,
  removeRationale,
  showVersion,
} from './rationale.commands.ts'
import { RationaleEdit, RationaleGive } from './rationale.edit.tsx'
import { giveForm, rationaleForm, rationaleValuesOf } from './rationale.form.ts'
import { rationaleFields } from './rationale.kept.ts'
import { rationalePath, rationaleVersionPath } from './rationale.paths.ts'
import { type Rationale, type RationaleFound, rationaleOf, withRationale } from './rationale.queries.ts'
import { onRecord, quotedFromWithin } from './rationale.record.queries.ts'
import { NoRationale, RationaleHead, RationaleShow } from './rationale.show.tsx'
import { suggestedTexts } from './rationale.suggested.ts'
import { RationaleVersionShow } from './rationale.version.tsx'

export const rationaleRoutes = new Hono<MeetingEnv>()
  .use(inMeeting)
  .get('/', allow(maySeeMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    const found = await rationaleOf(db, meeting)
    const mayWrite = mayWriteRationale(c.var) === 'yes'
    const head = { title: t('meetings.rationale.of', { meeting: meeting.title }) }
    if (!found && mayWrite) return c.render(<NoRationale {...{ network, meeting }} />, { ...head, unlisted: true })
    const seen = found && seenOf(c, found)
    if (!found || !seen) throw notFound()
    const { rationale, serves } = found
    const [themes, conversation] = await Promise.all([
      themesOf(db, network),
      conversationPanel(c.var, { kind: 'rationale', id: rationale.id }),
    ])
    return c.render(
      <RationaleShow {...{ network, meeting, themes, rationale, serves, mayWrite, conversation }} {...seen} />,
      { ...head, unlisted: !seen.versions.some(({ audience }) => audience === 'public'), width: 'wide' },
    )
  })
  .get('/edit', allow(mayWriteRationale), async (c) => {
    const found = await rationaleOf(c.var.db, c.var.meeting)
    if (found) {
      const { rationale, serves } = found
      return showForm(c, found, { typed: typedOf(rationale, serves), version: rationale.version })
    }
    const { db, network, meeting, speak } = c.var
    const [all, ahead] = await Promise.all([themesOf(db, network), aheadOf(c)])
    // An academy without themes of its own prepares those of the meeting it leads up to.
    const words = meeting.themes.length > 0 ? meeting.themes : (ahead?.themes ?? [])
    const themes = words.flatMap((word) => themeNamed(word, all) ?? [])
    const texts = suggestedTexts(speak, network, themes, await onRecord(c.var, themes, all))
    const codes = themes.map(({ code }) => code)
    const typed = { ...texts, themes: codes, serves: ahead ? [ahead.id] : [] }
    return showForm(c, null, { typed, id: v7(), suggested: Object.keys(texts).length > 0 })
  })
  .post('/edit', allow(mayWriteRationale), async (c) => {
    const { db, network, meeting, t } = c.var
    const found = await rationaleOf(db, meeting)
    const form = await readForm(c, rationaleForm)
    const version = found ? await versionBegunFrom(c, found.rationale.version) : undefined
    if (!form.ok) return showForm(c, found, { typed: form.typed, errors: form.errors, id: v7(), version })
    const { id = v7() } = form.values
    const values = rationaleValuesOf(form.values, { ...(await amongOf(c, found)), own: meeting })
    if (!found || found.rationale.id === id) {
      const begun = found ? 'again' : await beginRationale(db, actingIn(c.var), { ...values, id })
      if (begun === 'taken')
        return showForm(c, await rationaleOf(db, meeting), {
          typed: form.typed,
          errors: { framing: 'meetings.rationale.begunElsewhere' },
          version: (await rationaleOf(db, meeting))?.rationale.version,
        })
    } else {
      const saved = await editRationale(db, actingIn(c.var), {
        id: found.rationale.id,
        version: await versionSettled(c, form.values.version ?? found.rationale.version),
        values: await conflictsSettled(c, { ...values }),
      })
      if (saved.outcome === 'gone') throw notFound()
      if (saved.outcome === 'stale') {
        const typed = typedOf(saved.values as unknown as Rationale, found.serves)
        return showForm(c, found, { typed, version: saved.now.version, conflicts: saved.conflicts })
      }
    }
    say(c, t('meetings.rationale.saved'))
    return c.redirect(rationalePath(network, meeting), 303)
  })
  .get('/versions/new', allow(mayWriteRationale), async (c) => {
    if (!(await rationaleOf(c.var.db, c.var.meeting))) throw notFound()
    return showGiving(c, { typed: { audience: 'network' } })
  })
  .post('/versions', allow(mayWriteRationale), async (c) => {
    const { db, network, meeting, t } = c.var
    const found = await rationaleOf(db, meeting)
    if (!found) throw notFound()
    const form = await readForm(c, giveForm)
    if (!form.ok) return showGiving(c, { typed: form.typed, errors: form.errors })
    const { stage, audience, note, agreed, id = v7() } = form.values
    if (audience === 'public' && stage !== 'final')
      return showGiving(c, { typed: form.typed, errors: { audience: 'meetings.rationale.publicIsFinal' } })
    const quoted = audience === 'public' && !agreed ? await quotedIn(c, contentOf(found.rationale)) : []
    if (quoted.length > 0)
      return showGiving(c, { typed: form.typed, errors: { agreed: 'meetings.rationale.askFirst' }, quoted })
    const version = await giveOut(db, actingIn(c.var), { id, rationaleId: found.rationale.id, stage, audience, note })
    if (!version) throw notFound()
    say(c, t('meetings.rationale.given', { number: version.number }))
    return c.redirect(rationaleVersionPath(network, meeting, version), 303)
  })
  .get('/versions/:number', allow(maySeeMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    const { version, before } = await versionAsked(c)
    const themes = await themesOf(db, network)
    const mayWrite = mayWriteRationale(c.var) === 'yes'
    return c.render(<RationaleVersionShow {...{ network, meeting, themes, version, before, mayWrite }} />, {
      title: `${t('meetings.rationale.of', { meeting: meeting.title })}, ${t('meetings.rationale.version', version)}`,
      unlisted: version.audience !== 'public',
    })
  })
  .post('/versions/:number/audience', allow(mayWriteRationale), async (c) => {
    const { db, network, meeting, t } = c.var
    const { version } = await versionAsked(c)
    const form = await readForm(c, giveForm.pick({ audience: true, agreed: true }))
    if (!form.ok || form.values.audience === 'city' || version.stage !== 'final') throw notFound()
    const { audience, agreed } = form.values
    const quoted = audience === 'public' && !agreed ? await quotedIn(c, version.content) : []
    if (quoted.length > 0) return askFirst(c, version.number, quoted)
    await showVersion(db, actingIn(c.var), version, audience)
    say(c, t(audience === 'public' ? 'meetings.rationale.published' : 'meetings.rationale.takenBack'))
    return c.redirect(rationaleVersionPath(network, meeting, version), 303)
  })
  .get('/history', allow(mayWriteRationale), async (c) => {
    const { db, network, meeting, standing, t, lang, url } = c.var
    const found = await rationaleOf(db, meeting)
    if (!found) throw notFound()
    const about = { networkId: network.id, subjectId: found.rationale.id, page: pageAsked(url.searchParams) }
    const history = await historyOf(db, about, visibleTo(standing, activityEntries))
    return c.render(
      <>
        <RationaleHead {...{ network, meeting }}>
          <PageTitle>{t('meetings.rationale.history')}</PageTitle>
        </RationaleHead>
        <HistoryList
          history={history}
          fields={rationaleFields(found.serves)}
          written={contentLang(lang, network.language)}
        />
      </>,
      { title: t('meetings.rationale.history'), unlisted: true },
    )
  })
  .get('/remove', allow(mayWriteRationale), async (c) => {
    const { db, network, meeting, t } = c.var
    const found = await rationaleOf(db, meeting)
    if (!found) throw notFound()
    return c.render(
      <Confirm
        title={t('meetings.rationale.removeTitle')}
        lead={t('meetings.rationale.removeLead', { count: found.versions.length })}
        action={rationalePath(network, meeting, '/remove')}
        send={t('meetings.rationale.remove')}
        cancelHref={rationalePath(network, meeting)}
      />,
      { title: t('meetings.rationale.removeTitle'), unlisted: true },
    )
  })
  .post('/remove', allow(mayWriteRationale), async (c) => {
    const { db, network, meeting, t } = c.var
    const found = await rationaleOf(db, meeting)
    if (found) await removeRationale(db, actingIn(c.var), found.rationale)
    say(c, t('meetings.rationale.removed'))
    return c.redirect(rationalePath(network, meeting), 303)
  })

type Here = Context<MeetingEnv>

/** What of a rationale the reader may read; nothing where that is nothing at all. */
function seenOf(c: Here, { rationale, versions }: RationaleFound) {
  const { standing } = c.var
  const working = readsWorkingText(standing, rationale)
  const read = versions.filter((version) => readsVersion(standing, version))
  return working || read.length > 0 ? { working, versions: read } : null
}

/** The version an address names, and the one before it that the same reader may read. */
async function versionAsked(c: Here) {
  const found = await rationaleOf(c.var.db, c.var.meeting)
  const versions = found?.versions.filter((version) => readsVersion(c.var.standing, version)) ?? []
  const at = versions.findIndex(({ number }) => String(number) === c.req.param('number'))
  const version = versions[at]
  if (!version) throw notFound()
  return { version, before: versions[at + 1] }
}

/** What a rationale may be about, and the meetings of the network that may share it. */
async function amongOf(c: Here, found: RationaleFound | null) {
  const { db, network, meeting } = c.var
  const [themes, meetings, taken] = await Promise.all([
    themesOf(db, network),
    meetingsOf(db, network),
    withRationale(db, network),
  ])
  const free = ({ id }: { id: string }) => !taken.has(id) || taken.get(id) === found?.rationale.id
  return {
    themes: themes.filter(({ parentId }) => parentId === null),
    meetings: meetings.filter((other) => other.id !== meeting.id && other.kind !== 'joint_event' && free(other)),
  }
}

/** The meeting an academy leads up to: the next one of another kind that has no rationale yet. */
async function aheadOf(c: Here) {
  const { db, network, meeting } = c.var
  const [profile, all] = await Promise.all([profileOf(db, network), meetingsOf(db, network)])
  if (!isAcademy(profile, meeting)) return undefined
  const sorted = inTime(all)
  const next = sorted
    .slice(sorted.findIndex(({ id }) => id === meeting.id) + 1)
    .find((one) => !isAcademy(profile, one) && one.kind !== 'joint_event' && !isCancelled(one))
  return (await amongOf(c, null)).meetings.find(({ id }) => id === next?.id)
}

interface Shown {
  typed: Typed
  errors?: FormErrors
  id?: string
  version?: number | undefined
  conflicts?: Conflict[]
  suggested?: boolean
}

async function showForm(c: Here, found: RationaleFound | null, shown: Shown) {
  const { db, network, meeting, t } = c.var
  const [among, all] = await Promise.all([amongOf(c, found), themesOf(db, network)])
  const chosen = [shown.typed.themes ?? []].flat().map(String)
  const record = await onRecord(
    c.var,
    among.themes.filter(({ code }) => chosen.includes(code)),
    all,
  )
  const { id, ...rest } = shown
  return c.render(
    <RationaleEdit
      {...{ network, meeting, record, themes: among.themes, others: among.meetings }}
      {...rest}
      id={found ? undefined : id}
    />,
    { title: t('meetings.rationale.edit'), unlisted: true, width: 'wide' },
    shown.errors || shown.conflicts?.length ? 422 : 200,
  )
}

const typedOf = (rationale: Rationale, serves: { id: string }[]): Typed => ({
  ...(contentOf(rationale) as Typed),
  serves: serves.map(({ id }) => id),
  shared: rationale.audience === 'network',
})

async function quotedIn(c: Here, content: Record<string, unknown>) {
  const all = await themesOf(c.var.db, c.var.network)
  const { needs } = await onRecord(c.var, all, all)
  return quotedFromWithin(needs, Object.values(content).flat().map(String).join('\n'))
}

type Giving = Omit<Parameters<typeof RationaleGive>[0], 'network' | 'meeting' | 'id'>

function showGiving(c: Here, giving: Giving) {
  const { network, meeting, t } = c.var
  return c.render(
    <RationaleGive {...{ network, meeting }} {...giving} id={String(giving.typed.id ?? v7())} />,
    { title: t('meetings.rationale.give'), unlisted: true, width: 'text' },
    giving.errors ? 422 : 200,
  )
}

/** Before a version that says what cities told the network alone becomes public. */
function askFirst(c: Here, number: number, quoted: Awaited<ReturnType<typeof quotedIn>>) {
  const { network, meeting, t } = c.var
  const title = t('meetings.rationale.quoted', { count: quoted.length })
  return c.render(
    <Confirm
      title={title}
      lead={t('meetings.rationale.askFirst')}
      action={`${rationaleVersionPath(network, meeting, { number })}/audience`}
      send={t('meetings.rationale.publishAgreed')}
      cancelHref={rationaleVersionPath(network, meeting, { number })}
      hidden={{ audience: 'public', agreed: 'on' }}
    >
      <ul>
        {quoted.map(({ city, question }) => (
          <li>
            {city.name}: {question}
          </li>
        ))}
      </ul>
    </Confirm>,
    { title, unlisted: true },
    422,
  )
}
