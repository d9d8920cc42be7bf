import { validate } from 'uuid'

/** What a testing action can grow from, as forms name it. */
export const originKinds = ['draft', 'row', 'practice', 'need', 'focus'] as const
export type OriginKind = (typeof originKinds)[number]

export interface Origin {
  kind: OriginKind
  id: string
}

/** The column of each kind, here and wherever else something grows from the same. */
export const originColumns = {
  draft: 'draftActionId',
  row: 'gridRowId',
  practice: 'practiceId',
  need: 'needId',
  focus: 'planFocusId',
} as const satisfies Record<OriginKind, string>

/** The one column that an origin fills. */
export const originColumn = ({ kind, id }: Origin): Partial<Record<(typeof originColumns)[OriginKind], string>> => ({
  [originColumns[kind]]: id,
})

/** An origin in one word, as forms and histories hold it: `need:0190…`. */
export const originChoice = ({ kind, id }: { kind: string; id: string }): string => `${kind}:${id}`

export function readOrigin(choice: string | null | undefined): Origin | null {
  const [word, id = ''] = (choice ?? '').split(':')
  const kind = originKinds.find((one) => one === word)
  return kind && validate(id) ? { kind, id } : null
}
