import { validate } from 'uuid'
import { originChoice, testOriginColumns, testOriginKinds } from '#actions'

/** What an action of a plan can grow from, as forms name it: a test, or whatever a test can grow from. */
export const originKinds = ['test', ...testOriginKinds] as const
export type OriginKind = (typeof originKinds)[number]

export interface Origin {
  kind: OriginKind
  id: string
}

/** The column that each kind fills. */
export const originColumns = { test: 'testingActionId', ...testOriginColumns } as const

/** The one column that an origin fills. */
export const originColumn = ({ kind, id }: Origin): Partial<Record<(typeof originColumns)[OriginKind], string>> => ({
  [originColumns[kind]]: id,
})

export { originChoice }

export function readOrigin(choice: string | null | undefined): Origin | null {
  const [word, id = ''] = (choice ?? '').split(':')
  const kind = originKinds.find((one) => one === word)
  return kind && validate(id) ? { kind, id } : null
}

const inWords = 'words:'

/** An origin in the city's own words, as a history holds it beside the others. */
export const wordsChoice = (words: string): string => inWords + words

export const wordsOf = (choice: string): string | null =>
  choice.startsWith(inWords) ? choice.slice(inWords.length) : null
