export const gridStates = ['open', 'filled', 'shared', 'reviewed'] as const
export type GridState = (typeof gridStates)[number]

interface Standing {
  filledOn: string | null
  sharedOn: string | null
  /** Of its rows: how many promise an action, and of these how many have been looked at again. */
  promised: number
  reviewed: number
}

/** How far a grid has come. Nobody sets it: it follows from what was said and when. */
export function gridState({ filledOn, sharedOn, promised, reviewed }: Standing): GridState {
  if (filledOn === null) return 'open'
  if (promised > 0 && reviewed === promised) return 'reviewed'
  return sharedOn === null ? 'filled' : 'shared'
}
