/** What an action of a plan can grow from, as forms name it. */
export const originKinds = ['test', 'draft', 'row', 'practice', 'need', 'focus'] as const
export type OriginKind = (typeof originKinds)[number]

export interface Origin {
  kind: OriginKind
  id: string
}

const columns = {
  test: 'testingActionId',
  draft: 'draftActionId',
  row: 'gridRowId',
  practice: 'practiceId',
  need: 'needId',
  focus: 'planFocusId',
} as const satisfies Record<OriginKind, string>

/** The one column that an origin fills. */
export const originColumn = ({ kind, id }: Origin): Partial<Record<(typeof columns)[OriginKind], string>> => ({
  [columns[kind]]: id,
})

/** An origin as a choice in a form: `test:0190…`. */
export const originChoice = ({ kind, id }: Origin): string => `${kind}:${id}`

export function readOrigin(choice: string | null | undefined): Origin | null {
  const [word, id = ''] = (choice ?? '').split(':')
  const kind = originKinds.find((one) => one === word)
  return kind && id ? { kind, id } : null
}
