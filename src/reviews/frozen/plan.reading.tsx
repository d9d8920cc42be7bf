import { PlanDocument, type PlanSnapshot } from '#plans'
import type { PhotoAt } from './frozen.ts'
import type { BesidePart } from './reading.tsx'

/** A version of a plan as its reviewers read it: the whole of it, with what is said at each section and action. */
export function PlanReading({ plan, photoAt, beside }: { plan: PlanSnapshot; photoAt: PhotoAt; beside: BesidePart }) {
  const titleOf = (list: { id: string; title: string }[], id: string) => list.find((one) => one.id === id)?.title ?? ''
  return (
    <article class="review-reading">
      <h2 lang={plan.language}>{plan.title}</h2>
      <PlanDocument
        snapshot={plan}
        photoAt={photoAt}
        afterSection={({ id }) => beside({ key: id, label: titleOf(plan.sections, id) })}
        afterAction={({ id }) => beside({ key: id, label: titleOf(plan.actions, id) })}
      />
    </article>
  )
}
