import type { Fields } from '#platform/records'

/** How the fields of what was seen are called in its history. */
export const evidenceFields: Fields = {
  happenedOn: { label: 'actions.seen.day', say: (value, { format }) => format.date(String(value)) },
  text: { label: 'actions.seen.text.note' },
  value: { label: 'actions.seen.value', say: (value, { format }) => format.number(Number(value)) },
  unit: { label: 'actions.seen.unit' },
}

/** How the conclusion is called and read in the history of its testing action. */
export const conclusionFields: Fields = {
  decision: {
    label: 'actions.conclusion.decision',
    say: (value, { t }) => t(`actions.conclusion.decision.${value as 'scale'}`),
  },
  lesson: { label: 'actions.conclusion.lesson' },
  whatChanges: { label: 'actions.conclusion.whatChanges' },
  planEffect: { label: 'actions.conclusion.planEffect' },
  resultPublic: {
    label: 'actions.conclusion.public',
    say: (value, { t }) => t(value === true ? 'actions.conclusion.public.yes' : 'actions.conclusion.public.no'),
  },
}
