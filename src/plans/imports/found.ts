/** The columns of an action table that are read out of files. */
export const readFields = [
  'title',
  'description',
  'intendedResult',
  'output',
  'leadBy',
  'partners',
  'resources',
  'cost',
  'fundingSource',
  'fundingStatus',
  'startsOn',
  'endsOn',
  'when',
  'steps',
  'indicators',
  'risks',
  'objective',
] as const

export type ReadField = (typeof readFields)[number]

export interface FoundSection {
  title: string
  /** Markdown. */
  text: string
}

export interface FoundAction {
  /** The key it will have, so that sending twice makes one. */
  id: string
  title: string
  values: {
    description?: string
    intendedResult?: string
    output?: string
    leadBy?: string
    partners?: string
    resources?: string
    cost?: number
    costCurrency?: string
    fundingSource?: string
    fundingStatus?: 'secured' | 'applied' | 'idea' | 'none'
    startsOn?: string
    endsOn?: string
  }
  steps: string[]
  indicators: string[]
  risks: string[]
  /** What stood under a date, a sum or a state and could not be read as one: told to whoever takes the rest over, and put nowhere. */
  notes?: string[]
}

/** What was found in a file: proposed, and taken over by nobody but a person. */
export interface Found {
  sections: FoundSection[]
  actions: FoundAction[]
  /** More was there than is read at once. */
  cut: boolean
}

/** What can be wrong with a file, as its reader is told. */
export const troubles = ['kind', 'macros', 'bomb', 'damaged', 'empty', 'slow'] as const
export type Trouble = (typeof troubles)[number]

export const mostSections = 80
export const mostActions = 200
export const longestText = 60_000
