import { clockOf, type Done, type EvidenceKind, type Ground } from '#networks'
import { presentedBy } from './adoption/adoption.state.ts'
import { frozenIn, presentationsIn, startedIn } from './plan.evidence.queries.ts'
import { planAt } from './plan.paths.ts'

type Frozen = Awaited<ReturnType<typeof frozenIn>>[number]

/** The way to what is to be written; whoever has no plan yet is led on to beginning one (`in-plan.ts`). */
const writtenAt =
  (what: 'context' | 'actions'): EvidenceKind['doneAt'] =>
  ({ city }) =>
    city ? `${planAt(city)}/draft/${what}` : '/plans'
const versionsAt: EvidenceKind['doneAt'] = ({ city }) => (city ? `${planAt(city)}/versions/new` : '/plans')

/** A version as something done, on the day it was frozen. */
const doneBy = ({ id, cityId, city, number, frozenOn, title }: Frozen, state: Done['state'] = 'delivered'): Done => ({
  id,
  cityId,
  eventId: null,
  on: frozenOn,
  state,
  title,
  at: `${planAt(city)}/versions/${number}`,
})

/** The first chapter: done with the first version that holds it, and on its way as soon as something is written. */
export const contextEvidence: EvidenceKind = {
  key: 'plan_context',
  label: 'plans.evidence.context',
  find: async (ground) => {
    const [frozen, started] = [await frozenIn(ground), await startedIn(ground)]
    return started.flatMap((plan): Done[] => {
      const first = frozen.find((version) => version.cityId === plan.cityId && version.hasContext)
      if (first) return [doneBy(first)]
      const { cityId, title, city } = plan
      return plan.hasContext
        ? [{ cityId, eventId: null, on: null, state: 'planned', title, at: `${planAt(city)}/draft/context` }]
        : []
    })
  },
  doneAt: writtenAt('context'),
}

/** Each version whose table of actions is another one than in the version before. */
export const actionTableEvidence: EvidenceKind = {
  key: 'draft_action_table',
  label: 'plans.evidence.actions',
  find: async (ground) => {
    const withActions = (await frozenIn(ground)).filter(({ actions }) => actions > 0)
    return withActions
      .filter((version, at) => {
        const before = withActions.slice(0, at).findLast(({ cityId }) => cityId === version.cityId)
        return before?.actionsHash !== version.actionsHash
      })
      .map((version) => doneBy(version))
  },
  doneAt: writtenAt('actions'),
}

/** Every version before the final one. */
export const draftEvidence: EvidenceKind = {
  key: 'plan_draft_version',
  label: 'plans.evidence.draft',
  find: async (ground) =>
    (await frozenIn(ground)).filter(({ kind }) => kind !== 'final').map((version) => doneBy(version)),
  doneAt: versionsAt,
}

/** A version of one kind, for networks that promise V1 before the tests and V2 after them. */
const versionOf = (kind: 'v1' | 'v2'): EvidenceKind => ({
  key: `plan_${kind}`,
  label: `plans.versions.kind.${kind}`,
  find: async (ground) =>
    (await frozenIn(ground))
      .filter((version) => version.kind === kind)
      .map((version) => doneBy(version, version.adopted ? 'accepted' : 'delivered')),
  doneAt: versionsAt,
})

export const v1Evidence = versionOf('v1')
export const v2Evidence = versionOf('v2')

/** The final version; accepted once the council adopted it. */
export const planEvidence: EvidenceKind = {
  key: 'action_plan',
  label: 'plans.evidence.plan',
  find: async (ground) => {
    const finals = (await frozenIn(ground)).filter(({ kind }) => kind === 'final')
    // Where it was corrected, it is still one plan.
    return [...Map.groupBy(finals, ({ cityId }) => cityId).values()].flatMap((of) => {
      const [first] = of
      return first ? [doneBy(first, of.some(({ adopted }) => adopted) ? 'accepted' : 'delivered')] : []
    })
  },
  doneAt: versionsAt,
}

/** The meetings that present a plan, planned or held. */
export const presentationEvidence: EvidenceKind = {
  key: 'plan_presentation',
  label: 'plans.evidence.presentation',
  find: async (ground: Ground) => {
    const today = clockOf(ground.network)
    return (await presentationsIn(ground)).flatMap(({ cityId, meeting }): Done[] => {
      const stands = presentedBy(meeting, today)
      if (stands === 'cancelled') return []
      const when = meeting.end ?? meeting.start
      return [
        {
          cityId,
          eventId: null,
          id: meeting.id,
          on: stands === 'held' ? when : null,
          plannedFor: stands === 'held' ? null : when,
          state: stands === 'held' ? 'delivered' : 'planned',
          title: meeting.title,
          at: `/meetings/${meeting.slug}`,
        },
      ]
    })
  },
  doneAt: ({ city }) => (city ? `${planAt(city)}/adoption` : '/plans'),
}
