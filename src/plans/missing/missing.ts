import type { ProfileEntry } from '#networks'
import { firstDayOf, lastDayOf } from '#platform/time'
import type { PlanSnapshot, SnapshotAction } from '../versions/snapshot.ts'

/** As much of a plan as is looked at; a list of plans is read without their texts. */
export interface Looked {
  language: string
  sections: Pick<PlanSnapshot['sections'][number], 'key' | 'title' | 'text'>[]
  objectives: { length: number }
  actions: LookedAction[]
}

type Whole =
  | 'slug'
  | 'title'
  | 'leadBy'
  | 'startsOn'
  | 'endsOn'
  | 'resources'
  | 'fundingStatus'
  | 'horizontalThemes'
  | 'status'
export interface LookedAction extends Pick<SnapshotAction, Whole> {
  indicators: { length: number }
  risks: { length: number }
  origins: { length: number }
}

/** What the network asks of every plan. */
export interface Asked {
  modules: ProfileEntry[]
  horizontalThemes: string[]
}

export const columnsAsked = ['leadBy', 'time', 'resources', 'fundingStatus', 'indicators', 'risks'] as const
export type ColumnAsked = (typeof columnsAsked)[number]

/** Something that is not there yet. `at` follows the address of the draft: where it can be said. */
export type Missing = { at: `/${string}` } & (
  | { what: 'section'; title: string }
  | { what: 'noObjective' | 'noAction' | 'noHorizontal' }
  | { what: 'columns'; slug: string; title: string; columns: ColumnAsked[] }
  | { what: 'noOrigin' | 'endsTooEarly'; slug: string; title: string }
  | { what: 'horizontal'; theme: string }
)

/**
 * What a plan still lacks, as it would be read from its beginning to its end: sections the network asks for, columns of
 * actions, origins, days in the wrong order, horizontal themes that nobody took up. Nothing of it keeps anybody from writing.
 */
export function missingIn(plan: Looked, { modules, horizontalThemes }: Asked): Missing[] {
  const actions = plan.actions.filter(isKept)
  return [
    ...unwritten(plan, modules),
    ...(actions.length === 0 ? [{ what: 'noAction' as const, at: '/actions/new' as const }] : []),
    ...actions.flatMap(missingInAction),
    ...untouched(actions, horizontalThemes),
  ]
}

function unwritten({ sections, objectives, language }: Looked, modules: ProfileEntry[]): Missing[] {
  return modules
    .filter(({ detail }) => detail.required === true)
    .flatMap(({ key, label, detail }): Missing[] => {
      const section = sections.find((one) => one.key === key)
      const title = section?.title ?? label[language] ?? label.en ?? key
      if (detail.kind === 'objectives' && objectives.length === 0) return [{ what: 'noObjective', at: '/objectives' }]
      if ((detail.kind ?? 'text') !== 'text' || (section && section.text.trim() !== '')) return []
      return [{ what: 'section', title, at: section ? `/sections/${encodeURIComponent(key)}` : '/sections' }]
    })
}

const isKept = ({ status }: LookedAction): boolean => status !== 'dropped'

/** What one action of a plan still lacks; one that was dropped lacks nothing. */
export function missingInAction(action: LookedAction): Missing[] {
  if (!isKept(action)) return []
  const { slug, title } = action
  const about = { slug, title }
  const columns = columnsMissing(action)
  const form = `/actions/${encodeURIComponent(slug)}/edit` as const
  const page = `/actions/${encodeURIComponent(slug)}#origins` as const
  return [
    ...(columns.length > 0 ? [{ what: 'columns' as const, ...about, columns, at: form }] : []),
    ...(endsBefore(action) ? [{ what: 'endsTooEarly' as const, ...about, at: form }] : []),
    ...(action.origins.length === 0 ? [{ what: 'noOrigin' as const, ...about, at: page }] : []),
  ]
}

/** What an action has to say before a plan counts as a full draft. */
export function columnsMissing(action: LookedAction): ColumnAsked[] {
  const has: Record<ColumnAsked, boolean> = {
    leadBy: action.leadBy !== null,
    time: action.startsOn !== null || action.endsOn !== null,
    resources: action.resources !== null,
    fundingStatus: action.fundingStatus !== null,
    indicators: action.indicators.length > 0,
    risks: action.risks.length > 0,
  }
  return columnsAsked.filter((column) => !has[column])
}

const endsBefore = ({ startsOn, endsOn }: LookedAction): boolean =>
  startsOn !== null && endsOn !== null && lastDayOf(endsOn) < firstDayOf(startsOn)

/** A plan without any of the themes says so once; otherwise each theme that nobody took up is named. */
function untouched(actions: LookedAction[], themes: string[]): Missing[] {
  if (actions.length === 0 || themes.length === 0) return []
  const touched = new Set(actions.flatMap(({ horizontalThemes }) => horizontalThemes))
  const left = themes.filter((theme) => !touched.has(theme))
  const at = `/actions/${encodeURIComponent(actions[0]?.slug ?? '')}/edit#field-horizontalThemes` as const
  if (left.length === themes.length) return [{ what: 'noHorizontal', at }]
  return left.map((theme) => ({ what: 'horizontal', theme, at }))
}
