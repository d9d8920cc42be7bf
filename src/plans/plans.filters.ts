import { type Theme, withSubThemes } from '#networks'
import type { ListedPlan } from './plans.queries.ts'
import type { Stage } from './stage.ts'

/** The stages by which the list is narrowed down: what is still being written is one of them. */
export const listedStages = ['draft', 'v1', 'v2', 'final', 'adopted', 'carried_out'] as const
export type ListedStage = (typeof listedStages)[number]

export interface PlanFilters {
  stage: ListedStage | ''
  /** The code of a theme. */
  theme: string
}

export const listedStage = (stage: Stage): ListedStage => listedStages.find((one) => one === stage) ?? 'draft'

/** What the address of the list asks for. */
export const readPlanFilters = (query: URLSearchParams): PlanFilters => ({
  stage: listedStages.find((stage) => stage === query.get('stage')) ?? '',
  theme: query.get('theme') ?? '',
})

/** The plans that these filters leave, each by what the reader may know of it. */
export function plansLeft(plans: ListedPlan[], filters: PlanFilters, themes: Theme[]): ListedPlan[] {
  const theme = themes.find(({ code }) => code === filters.theme)
  const codes = new Set(theme ? withSubThemes(theme, themes).map(({ code }) => code) : [])
  return plans.filter(
    (plan) =>
      (filters.stage === '' || (plan.stage !== null && listedStage(plan.stage) === filters.stage)) &&
      (filters.theme === '' || plan.themes.some((code) => codes.has(code))),
  )
}
