import { filePath } from '#networks'
import type { Child } from '#platform/text'
import { usePage } from '#platform/ui'
import { PlanDocument } from './documents/plan-document.tsx'
import type { PlanSnapshot, SectionKind } from './versions/snapshot.ts'

interface Props {
  snapshot: PlanSnapshot
  /** What stands at the end of a section, an objective or an action. */
  at: (key: string) => Child
}

/** A plan as its checkers read it: as its readers will, with its tables, its tests, its schedule and its photos. */
export function PlanToCheck({ snapshot, at }: Props) {
  const after = ({ id }: { id: string }) => at(id)
  return (
    <PlanDocument
      snapshot={useWhole(snapshot)}
      photoAt={(photo, small) => filePath(snapshot.network, photo, small)}
      afterSection={after}
      afterAction={after}
      afterObjective={after}
    />
  )
}

/** A city may have left out the sections of its objectives or actions: what it wrote of them is checked all the same. */
function useWhole(snapshot: PlanSnapshot): PlanSnapshot {
  const { t } = usePage()
  const lacks = (kind: SectionKind) => snapshot.sections.every((section) => section.kind !== kind)
  const own = { part: null, text: '' }
  const objectives = { ...own, id: 'objectives', key: 'objectives', title: t('plans.objectives.title') }
  const actions = { ...own, id: 'actions', key: 'actions', title: t('plans.actions.title') }
  return {
    ...snapshot,
    sections: [
      ...snapshot.sections,
      ...(lacks('objectives') && snapshot.objectives.length > 0
        ? [{ ...objectives, kind: 'objectives' as const }]
        : []),
      ...(lacks('actions') && snapshot.actions.length > 0 ? [{ ...actions, kind: 'actions' as const }] : []),
    ],
  }
}
