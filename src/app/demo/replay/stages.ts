/** How far a demonstration can be played. */
export const stages = ['meetings', 'plans'] as const
export type StageName = (typeof stages)[number]
