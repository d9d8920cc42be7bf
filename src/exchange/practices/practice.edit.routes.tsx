import { Hono } from 'hono'
import { leads, mayTakePart, type NetworkEnv } from '#networks'
import { Confirm, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { conflictsSettled, discardDraft, draftBeside, versionBegunFrom, versionSettled } from '#platform/records'
import { doingOf } from '../needs/need.doing.ts'
import { saidOfTags } from '../thesaurus/concept-tags.tsx'
import { editPractice } from './practice.commands.ts'
import {
  amongOf,
  idsOf,
  isDraft,
  keepAsDraft,
  kind,
  practiceToChange,
  type Shown,
  showForm,
  typedFrom,
} from './practice.desk.tsx'
import { PracticeEdit } from './practice.edit.tsx'
import { practiceForm, practiceOf } from './practice.form.ts'
import { practiceDraftsPath, practicePath } from './practice.paths.ts'
import type { Listed } from './practice.queries.ts'
import { withdrawPractice } from './withdraw.commands.ts'

/** Changing a practice that is in the catalogue, and taking it out again. */
export const practiceEditRoutes = new Hono<NetworkEnv>()
  .get('/:practice/edit', allow(mayTakePart), async (c) => {
    const practice = await practiceToChange(c.var, c.req.param('practice'))
    const draft = await draftBeside(c.var.db, { kind, subjectId: practice.id }, () => true)
    const typed = draft ? (draft.values as Typed) : await typedFrom(c.var, practice, idsOf(practice.subThemes))
    return showForm(c, PracticeEdit, { practice, typed, version: draft?.baseVersion ?? practice.version, draft })
  })
  .post('/:practice/edit', allow(mayTakePart), async (c) => {
    const { db, network, standing, t } = c.var
    const practice = await practiceToChange(c.var, c.req.param('practice'))
    if (await isDraft(c)) return keepAsDraft(c, PracticeEdit, practiceForm, practice)
    const form = await readForm(c, practiceForm)
    const draft = await draftBeside(db, { kind, subjectId: practice.id }, () => true)
    const version = await versionBegunFrom(c, practice.version)
    const again = (rest: Partial<Shown>) =>
      showForm(c, PracticeEdit, { practice, typed: form.typed, version, draft, ...rest })
    if (!form.ok) return again({ errors: form.errors })
    const read = practiceOf(form.values, standing, await amongOf(c.var), practice)
    if (!read.ok) return again({ errors: read.errors })
    // Who may not write of other countries has no such field.
    const { country, ...others } = read.values
    const said = { ...others, ...(leads(standing) ? { country } : {}) }
    const values = await conflictsSettled(c, said)
    const { draftVersion } = form.values
    const saved = await editPractice(db, doingOf(c.var), {
      id: practice.id,
      version: await versionSettled(c, form.values.version ?? practice.version),
      values,
      // One that somebody else has begun meanwhile stays.
      draft: draft && draftVersion !== undefined ? { id: draft.id, version: draftVersion } : null,
      tags: saidOfTags(form.values),
    })
    if (saved.outcome === 'gone' || saved.outcome === 'refused') throw notFound()
    if (saved.outcome === 'stale') {
      const now = { ...practice, ...saved.values } as unknown as Listed & { subThemes: unknown }
      const typed = await typedFrom(c.var, now as Listed, [now.subThemes].flat().map(String))
      return again({
        typed: { ...typed, concepts: form.typed.concepts },
        version: saved.now.version,
        conflicts: saved.conflicts,
      })
    }
    say(c, t('exchange.practice.saved'))
    return c.redirect(practicePath(network, practice), 303)
  })
  .get('/:practice/withdraw', allow(mayTakePart), async (c) => {
    const { network, t } = c.var
    const practice = await practiceToChange(c.var, c.req.param('practice'))
    const at = practicePath(network, practice)
    return c.render(
      <Confirm
        title={t('exchange.practice.withdraw.title', { title: practice.title })}
        lead={t('exchange.practice.withdraw.lead')}
        action={`${at}/withdraw`}
        send={t('exchange.practice.withdraw.send')}
        cancelHref={at}
      />,
      { title: t('exchange.practice.withdraw'), unlisted: true, width: 'text' },
    )
  })
  .post('/:practice/withdraw', allow(mayTakePart), async (c) => {
    const { db, network, t } = c.var
    const practice = await practiceToChange(c.var, c.req.param('practice'))
    const { themes } = await amongOf(c.var)
    const typed = await typedFrom(c.var, practice, idsOf(practice.subThemes))
    const done = await withdrawPractice(db, doingOf(c.var), practice, { typed, themeIds: idsOf(themes) })
    say(c, t(`exchange.practice.${done}`))
    return c.redirect(done === 'begun' ? practicePath(network, practice) : practiceDraftsPath(network), 303)
  })
  .post('/:practice/draft/discard', allow(mayTakePart), async (c) => {
    const { db, network, t } = c.var
    const practice = await practiceToChange(c.var, c.req.param('practice'))
    const draft = await draftBeside(db, { kind, subjectId: practice.id }, () => true)
    const version = await versionBegunFrom(c, 0)
    const gone = draft ? await discardDraft(db, { id: draft.id, version }) : true
    say(c, t(gone ? 'exchange.practice.draftDiscarded' : 'exchange.practice.draftWentOn'))
    return c.redirect(practicePath(network, practice), 303)
  })
