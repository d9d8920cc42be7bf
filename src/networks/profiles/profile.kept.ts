import type { Fields, Kept } from '#platform/records'
import type { MessageWithoutArgs } from '#platform/text'
import { profileEntries, type Worded } from '../schema.ts'
import { type ProfileList, wordOf } from './profile.ts'

export const keptEntry = { table: profileEntries } satisfies Kept

/** What changes of a row show; its label as the reader's language has it. */
export const entryFields: Fields = {
  label: {
    label: 'networks.profile.label',
    say: (value, { format }) => wordOf((value ?? {}) as Worded, format.locale),
  },
  detail: { label: 'networks.profile.detail', say: (value) => JSON.stringify(value) },
}

/** Something else that is known of the rows of a list, and can be changed. */
export interface DetailField {
  name: string
  /** `words`: shared by several rows, such as an actor; `worded`: this row's own, in each language. */
  kind: 'number' | 'yes' | 'phase' | 'words' | 'worded' | 'one-of'
  label: MessageWithoutArgs
  /** What there is to choose from in `one-of`. */
  choices?: readonly { value: string; label: MessageWithoutArgs }[]
}

const among = <const V extends string>(...values: V[]) =>
  values.map((value) => ({ value, label: `networks.profile.choice.${value}` as const }))

const required = { name: 'required', kind: 'yes', label: 'networks.profile.required' } as const
const hint = { name: 'hint', kind: 'worded', label: 'networks.profile.hint' } as const

export const detailFields: Partial<Record<ProfileList, DetailField[]>> = {
  meeting_kind: [
    { name: 'days', kind: 'number', label: 'networks.profile.days' },
    { name: 'online', kind: 'yes', label: 'networks.profile.online' },
  ],
  session_kind: [
    { name: 'minutes', kind: 'number', label: 'networks.profile.minutes' },
    { name: 'standard', kind: 'yes', label: 'networks.profile.standard' },
  ],
  member_kind: [{ name: 'city_hall', kind: 'yes', label: 'networks.profile.cityHall' }],
  testing_field: [
    {
      name: 'part',
      kind: 'one-of',
      label: 'networks.profile.part',
      choices: among('summary', 'budget', 'capacity', 'timeframe', 'results', 'experiment'),
    },
    required,
    hint,
  ],
  quality_criterion: [
    { name: 'of', kind: 'one-of', label: 'networks.profile.of', choices: among('testing_action', 'plan') },
    { name: 'most', kind: 'number', label: 'networks.profile.most' },
  ],
  plan_section: [
    { name: 'part', kind: 'words', label: 'networks.profile.part' },
    {
      name: 'kind',
      kind: 'one-of',
      label: 'networks.profile.sectionKind',
      choices: among(
        'text',
        'city',
        'objectives',
        'actions',
        'schedule',
        'funding',
        'risks',
        'indicators',
        'tests',
        'horizontal',
      ),
    },
    required,
    { name: 'offered', kind: 'yes', label: 'networks.profile.offered' },
    hint,
  ],
  review_question: [
    {
      name: 'round',
      kind: 'one-of',
      label: 'networks.profile.round',
      choices: among('test_plans', 'test_results', 'plans'),
    },
  ],
  review_part: [{ name: 'minutes', kind: 'number', label: 'networks.profile.minutes' }],
  count: [{ name: 'value', kind: 'number', label: 'networks.profile.value' }],
  checklist: [
    { name: 'actor', kind: 'words', label: 'networks.profile.actor' },
    { name: 'phase', kind: 'phase', label: 'networks.profile.phase' },
  ],
}

export const listTitle: Record<ProfileList, MessageWithoutArgs> = {
  phase: 'networks.profile.list.phase',
  role: 'networks.profile.list.role',
  meeting_kind: 'networks.profile.list.meetingKind',
  session_kind: 'networks.profile.list.sessionKind',
  member_kind: 'networks.profile.list.memberKind',
  checklist: 'networks.profile.list.checklist',
  count: 'networks.profile.list.count',
  template: 'networks.profile.list.template',
  testing_field: 'networks.profile.list.testingField',
  quality_criterion: 'networks.profile.list.qualityCriterion',
  plan_section: 'networks.profile.list.planSection',
  horizontal_theme: 'networks.profile.list.horizontalTheme',
  review_question: 'networks.profile.list.reviewQuestion',
  review_part: 'networks.profile.list.reviewPart',
}

/** Lists whose rows the product itself knows by name: they are called otherwise, and neither added nor removed. */
export const isFixed = (list: ProfileList): boolean => list === 'role' || list === 'count'

/** The languages that a network's words are written in: its own, and those of the interface. */
export const languagesOf = (network: { language: string }): string[] =>
  [...new Set([network.language.split('-')[0] || 'en', 'en', 'fr'])].sort()
