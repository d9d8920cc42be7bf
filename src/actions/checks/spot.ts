import type { CheckField, CheckPiece } from './checkable.ts'

/** Where a remark stands in a draft: at a field, or at a piece of it such as a passage. */
export interface Spot {
  field: CheckField
  piece: CheckPiece | null
}

/** A spot as a remark and a form name it: `KEY`, or `KEY.PIECE`. */
export const spotKey = ({ field, piece }: Spot): string => (piece ? `${field.key}.${piece.key}` : field.key)

/** All spots of a draft, a field before its pieces. */
export const spotsIn = (fields: CheckField[]): Spot[] => fields.flatMap(spotsOf)

export const spotsOf = (field: CheckField): Spot[] => [
  { field, piece: null },
  ...(field.pieces ?? []).map((piece) => ({ field, piece })),
]

/** The spot a remark names, where the draft has it. */
export const spotAt = (fields: CheckField[], at: string | null): Spot | undefined =>
  at === null ? undefined : spotsIn(fields).find((spot) => spotKey(spot) === at)

/** Whether a remark stands at this field or at a piece of it. */
export const standsAt = (field: CheckField, at: string | null): boolean => spotAt([field], at) !== undefined

/** What stands there, in whose place something else can be put. */
export const textAt = ({ field, piece }: Spot): string => (piece ?? field).text

/** What a checker suggests can take the place of what stands there, in one click. */
export const isExchangeable = ({ field, piece }: Spot): boolean => piece !== null || field.exchangeable
