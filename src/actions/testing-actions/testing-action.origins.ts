/** What a testing action can grow from, as forms name it. */
export const originKinds = ['draft', 'row', 'practice', 'need', 'focus'] as const
export type OriginKind = (typeof originKinds)[number]

export interface Origin {
  kind: OriginKind
  id: string
}

const columns = {
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
