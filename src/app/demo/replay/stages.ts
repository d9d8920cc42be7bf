/** How far a demonstration can be played. */
export const stages = ['meetings'] as const
export type StageName = (typeof stages)[number]
