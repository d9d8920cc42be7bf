/** What a draft action can grow from, as forms name it. */
export const originKinds = ['row', 'session', 'meeting', 'practice', 'need'] as const
export type OriginKind = (typeof originKinds)[number]

export interface Origin {
  kind: OriginKind
  id: string
}

const columns = {
  row: 'gridRowId',
  session: 'sessionId',
  meeting: 'meetingId',
  practice: 'practiceId',
  need: 'needId',
} as const satisfies Record<OriginKind, string>

/** The one column that an origin fills. */
export const originColumn = ({ kind, id }: Origin): Partial<Record<(typeof columns)[OriginKind], string>> => ({
  [columns[kind]]: id,
})
