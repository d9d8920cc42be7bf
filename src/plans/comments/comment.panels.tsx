import { v7 } from 'uuid'
import type { DeskItem, Ground } from '#networks'
import type { Speak } from '#platform/text'
import { editsPlan, writesPlan } from '../access.ts'
import type { PlanLocals } from '../in-plan.ts'
import { planActionPath, planAt, sectionPath } from '../plan.paths.ts'
import type { PlanAction, PlanSection } from '../plan.queries.ts'
import type { PlanStep } from '../slots.ts'
import { readText } from '../texts/text.schema.ts'
import { commentsBeside, waitingComments } from './comment.queries.ts'
import { CommentsBeside } from './comment.show.tsx'
import { passagesOf } from './take-over.ts'

/** What was said beside a section. */
export async function sectionComments(locals: PlanLocals, { section }: { section: PlanSection }) {
  const { db, network, city, plan, standing } = locals
  if (!writesPlan(standing, city.id)) return null
  const comments = await commentsBeside(db, { sectionId: section.id })
  return (
    <CommentsBeside
      {...{ network, city, plan, comments }}
      action={sectionPath(network, city, section, '/comments')}
      passages={passagesOf(readText(section.text)).slice(0, 300)}
      mayTake
      id={v7()}
    />
  )
}

/** The passages of an action: what stands in its columns. */
export const passagesOfAction = (action: PlanAction): string[] =>
  [action.description, action.intendedResult, action.output, action.partners, action.resources].flatMap(
    (words) => words ?? [],
  )

/** What was said beside an action. */
export async function actionComments(locals: PlanLocals, { action }: { action: PlanAction }) {
  const { db, network, city, plan, standing } = locals
  if (!writesPlan(standing, city.id)) return null
  const comments = await commentsBeside(db, { actionId: action.id })
  return (
    <CommentsBeside
      {...{ network, city, plan, comments }}
      action={planActionPath(network, city, action, '/comments')}
      passages={passagesOfAction(action)}
      mayTake={editsPlan(standing, city.id)}
      id={v7()}
    />
  )
}

export const commentsStep: PlanStep = {
  label: 'plans.comments.title',
  place: 40,
  at: ({ standing, city }) => (writesPlan(standing, city.id) ? '/comments' : undefined),
}

/** Comments wait for those who speak for the city. */
export const commentsDesk = {
  find: async ({ db, network }: Ground, { t }: ReturnType<Speak>): Promise<DeskItem[]> =>
    (await waitingComments(db, network)).map(({ cityId, slug, title, count }) => ({
      cityId,
      title: t('plans.comments.waiting', { count }),
      note: title,
      at: `${planAt({ slug })}/draft/comments`,
    })),
}
