import type { KnownRecord, NetworkLocals, RecordKind } from '#networks'
import { readsDraft } from './access.ts'
import { planActionsByIds, planObjectivesByIds, planSectionsByIds, plansByIds } from './kinds.queries.ts'
import { objectiveFields } from './objectives/objective.kept.ts'
import { planFields } from './plan.kept.ts'
import { planAt } from './plan.paths.ts'
import { actionFields } from './plan-actions/action.kept.ts'
import { sectionFields } from './sections/section.kept.ts'

interface Found {
  record: { id: string; title: string }
  language: string
  city: { id: string; slug: string }
}

/** Plans and their parts as they are written now: known to whoever reads the draft, and to nobody else. */
const known = <One extends Found>({ standing }: NetworkLocals, found: One[], at: (one: One) => string): KnownRecord[] =>
  found
    .filter(({ city }) => readsDraft(standing, city.id))
    .map((one) => ({
      id: one.record.id,
      title: one.record.title,
      lang: one.language,
      at: `${planAt(one.city)}/draft${at(one)}`,
      cityId: one.city.id,
      audience: 'group',
    }))

export const planKind: RecordKind = {
  kind: 'plan',
  label: 'plans.plan.one',
  find: async (locals, ids) => known(locals, await plansByIds(locals.db, locals.network, ids), () => ''),
  fields: async () => planFields,
}

export const planActionKind: RecordKind = {
  kind: 'plan_action',
  label: 'plans.action.one',
  find: async (locals, ids) =>
    known(
      locals,
      await planActionsByIds(locals.db, locals.network, ids),
      ({ record }) => `/actions/${encodeURIComponent(record.slug)}`,
    ),
  fields: async () => actionFields(),
}

export const planSectionKind: RecordKind = {
  kind: 'plan_section',
  label: 'plans.section.one',
  find: async (locals, ids) =>
    known(
      locals,
      await planSectionsByIds(locals.db, locals.network, ids),
      ({ record }) => `/sections/${encodeURIComponent(record.slug)}`,
    ),
  fields: async () => sectionFields,
}

export const planObjectiveKind: RecordKind = {
  kind: 'plan_objective',
  label: 'plans.objective.one',
  find: async (locals, ids) =>
    known(
      locals,
      await planObjectivesByIds(locals.db, locals.network, ids),
      ({ record }) => `/objectives/${record.id}/history`,
    ),
  fields: async () => objectiveFields,
}
