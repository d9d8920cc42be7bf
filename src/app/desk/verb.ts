import type { DueItem } from '#networks'

const verbs = {
  local_meeting: 'plan',
  core_network_meeting: 'plan',
  online_academy: 'plan',
  agents_in_action_meeting: 'plan',
  meeting_agenda: 'plan',
  half_year_roadmap: 'plan',
  meeting_report: 'report',
  attendance_sheet: 'checkIn',
  learning_need: 'raise',
  learning_grid_core: 'fill',
  learning_grid_horizontal: 'fill',
  learning_log: 'fill',
  rationale: 'write',
  poll_of_needs: 'ask',
  delivery: 'handIn',
} as const

export type Verb = (typeof verbs)[keyof typeof verbs] | 'open'

/** What the button of a due thing says, by what is asked for. */
export const verbOf = ({ evidence }: Pick<DueItem, 'evidence'>): Verb =>
  evidence in verbs ? verbs[evidence as keyof typeof verbs] : 'open'
