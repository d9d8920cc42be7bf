import type { Fields } from '#platform/records'
import { Tag, type Tone, usePage } from '#platform/ui'
import type { ReportState } from '../../schema.ts'

const tones: Partial<Record<ReportState, Tone>> = { accepted: 'give', returned: 'nobody', sent: 'want' }

/** How far a report is, in a word. */
export function ReportTag({ state }: { state: ReportState }) {
  const { t } = usePage()
  return <Tag tone={tones[state]}>{t(`meetings.report.state.${state}`)}</Tag>
}

/** How the fields of a report are called and read, in its history and where two people changed it. */
export const reportFields: Fields = {
  topics: { label: 'meetings.report.topics' },
  results: { label: 'meetings.report.results' },
  decisions: { label: 'meetings.report.decisions' },
  feedback: { label: 'meetings.report.feedback' },
  nextDate: { label: 'meetings.report.nextDate', say: (value, { format }) => format.date(String(value)) },
  cycle: { label: 'meetings.report.cycle' },
  cycleFrom: { label: 'meetings.report.cycleFrom', say: (value, { format }) => format.date(String(value)) },
  cycleTo: { label: 'meetings.report.cycleTo', say: (value, { format }) => format.date(String(value)) },
  state: {
    label: 'meetings.report.stateName',
    say: (value, { t }) => t(`meetings.report.state.${value as ReportState}`),
  },
  answer: { label: 'meetings.report.answer' },
}
