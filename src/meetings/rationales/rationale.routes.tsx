import { Hono } from 'hono'
import { v7 } from 'uuid'
import { conversationPanel, themeNamed, themesOf, visibleTo } from '#networks'
import { Confirm, readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import {
  activityEntries,
  conflictsSettled,
  HistoryList,
  historyOf,
  versionBegunFrom,
  versionSettled,
} from '#platform/records'
import { contentLang } from '#platform/text'
import { PageTitle, pageAsked } from '#platform/ui'
import { actingIn } from '../acting.ts'
import { inMeeting, type MeetingEnv, maySeeMeeting } from '../in-meeting.ts'
import { mayWriteRationale } from './rationale.access.ts'
import {
  beginRationale,
  contentOf,
  editRationale,
  giveOut,
  removeRationale,
  showVersion,
} from './rationale.commands.ts'
import { giveForm, rationaleForm, rationaleValuesOf } from './rationale.form.ts'
import { rationaleFields } from './rationale.kept.ts'
import {
  aheadOf,
  amongOf,
  askFirst,
  quotedIn,
  seenOf,
  showForm,
  showGiving,
  typedOf,
  versionAsked,
} from './rationale.pages.tsx'
import { rationalePath, rationaleVersionPath } from './rationale.paths.ts'
import { type Rationale, rationaleOf } from './rationale.queries.ts'
import { onRecord } from './rationale.record.queries.ts'
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
