import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { v7 } from 'uuid'
import { type FormErrors, readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { editsPlan } from '../access.ts'
import { doing, inPlan, mayReadDraft, mayWritePlan, type PlanEnv } from '../in-plan.ts'
import { draftPath, planActionPath, sectionPath } from '../plan.paths.ts'
import { actionBySlug, sectionByKey, sectionsOf } from '../plan.queries.ts'
import { readText } from '../texts/text.schema.ts'
import { endComment, sayAtPassage, takeOver } from './comment.commands.ts'
import { commentForm, declineForm } from './comment.form.ts'
import { passagesOfAction } from './comment.panels.tsx'
import { type CommentSubject, commentById, openComments, type PlanComment } from './comment.queries.ts'
import { CommentAgain, CommentsIndex } from './comment.show.tsx'
import { passagesOf } from './take-over.ts'

type Asked = Context<PlanEnv>

/** What is said at passages of a draft, by everybody who works on it. */
export const commentRoutes = new Hono<PlanEnv>()
  .get('/:city/plan/draft/comments', inPlan, allow(mayReadDraft), async (c) => {
    const { db, network, city, plan, t } = c.var
    const open = await openComments(db, plan)
    return c.render(<CommentsIndex {...{ network, city, plan, open }} mayTake={(comment) => mayTake(c, comment)} />, {
      title: t('plans.comments.title'),
      unlisted: true,
      width: 'text',
    })
  })
  .post('/:city/plan/draft/sections/:key/comments', inPlan, allow(mayWritePlan), async (c) => {
    const { db, network, city, plan } = c.var
    const section = await sectionByKey(db, plan, c.req.param('key'))
    if (!section) throw notFound()
    const at = sectionPath(network, city, section)
    return take(c, { sectionId: section.id }, at, passagesOf(readText(section.text)))
  })
  .post('/:city/plan/draft/actions/:action/comments', inPlan, allow(mayWritePlan), async (c) => {
    const { db, network, city, plan } = c.var
    const action = await actionBySlug(db, plan, c.req.param('action'))
    if (!action) throw notFound()
    return take(c, { actionId: action.id }, planActionPath(network, city, action), passagesOfAction(action))
  })
  .post('/:city/plan/draft/comments/:comment/take', inPlan, allow(mayWritePlan), async (c) => {
    const { db, plan, t } = c.var
    const comment = await asked(c)
    if (!mayTake(c, comment)) throw new HTTPException(403)
    const done = await takeOver(db, doing(c.var), plan, comment)
    say(c, t(done === 'elsewhere' ? 'plans.comments.changedSince' : 'plans.comments.taken'))
    return back(c, comment)
  })
  .post('/:city/plan/draft/comments/:comment/done', inPlan, allow(mayWritePlan), async (c) => {
    const { db, plan, t } = c.var
    const comment = await asked(c)
    await endComment(db, doing(c.var), plan, comment, { outcome: 'done', note: null })
    say(c, t('plans.comments.settled'))
    return back(c, comment)
  })
  .post('/:city/plan/draft/comments/:comment/decline', inPlan, allow(mayWritePlan), async (c) => {
    const { db, plan, t } = c.var
    const comment = await asked(c)
    const form = await readForm(c, declineForm)
    if (form.ok) await endComment(db, doing(c.var), plan, comment, { outcome: 'declined', note: form.values.note })
    say(c, t(form.ok ? 'plans.comments.settled' : 'plans.comments.why'))
    return back(c, comment)
  })

async function asked(c: Asked): Promise<PlanComment> {
  const comment = await commentById(c.var.db, c.var.plan, c.req.param('comment') ?? '')
  if (!comment) throw notFound()
  return comment
}

/** Texts are written by everybody who works on them, actions by those who speak for the city. */
const mayTake = ({ var: { standing, city } }: Asked, comment: PlanComment): boolean =>
  comment.sectionId !== null || editsPlan(standing, city.id)

async function take(c: Asked, subject: CommentSubject, at: string, passages: string[]) {
  const { db, network, city, plan, t } = c.var
  const form = await readForm(c, commentForm)
  const errors: FormErrors = form.ok ? {} : { ...form.errors }
  const quote = form.ok ? (form.values.quote ?? form.values.passage) : null
  if (form.ok && form.values.suggestion && !quote) errors.passage = 'plans.comments.whichPassage'
  if (!form.ok || Object.keys(errors).length > 0)
    return c.render(
      <CommentAgain
        {...{ network, city, plan, passages, errors }}
        action={`${at}/comments`}
        typed={form.typed}
        id={String(form.typed.id ?? '') || v7()}
      />,
      { title: t('plans.comments.say'), unlisted: true, width: 'text' },
      422,
    )
  const { id = v7(), comment, suggestion } = form.values
  await sayAtPassage(db, doing(c.var), plan, subject, { id, quote, comment, suggestion })
  say(c, t('plans.comments.said'))
  return c.redirect(`${at}#comment-${id}`, 303)
}

/** To where the comment stands. */
async function back(c: Asked, { id, sectionId }: PlanComment) {
  const { db, network, city, plan } = c.var
  const open = await openComments(db, plan)
  const beside = open.find(({ comment }) => comment.id === id)
  const from = c.req.header('referer') ?? ''
  // Whoever works through the list goes on there.
  if (!sectionId || beside || from.endsWith('/comments')) return c.redirect(draftPath(network, city, '/comments'), 303)
  const [section] = (await sectionsOfComment(c, sectionId)) ?? []
  return c.redirect(
    section ? `${sectionPath(network, city, section)}#comment-${id}` : draftPath(network, city, '/comments'),
    303,
  )
}

const sectionsOfComment = async ({ var: { db, plan } }: Asked, id: string) =>
  (await sectionsOf(db, plan)).filter((section) => section.id === id)
