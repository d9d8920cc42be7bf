import { type City, type Network, type Profile, wordOf } from '#networks'
import {
  Buttons,
  CheckField,
  ErrorSummary,
  Form,
  type FormErrors,
  Hidden,
  sayError,
  TextArea,
  TextField,
  type Typed,
  useLabel,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { contentLang } from '#platform/text'
import { Crumbs, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import { checkInPath } from '../../attendance/attendance.paths.ts'
import type { Attendance } from '../../attendance/attendance.queries.ts'
import type { AttendanceWarnings } from '../../attendance/attendance.warnings.ts'
import { meetingPath } from '../../meeting.paths.ts'
import type { Meeting } from '../../meeting.queries.ts'
import { cityMeetingsPath, reportPath } from '../local-meeting.paths.ts'
import { ReportFacts } from './report.facts.tsx'
import { countField } from './report.form.ts'
import type { Report } from './report.queries.ts'
import { reportFields } from './report.words.tsx'

interface Props {
  network: Network
  city: City
  meeting: Meeting
  profile: Profile
  event: Meeting | null
  attendance: Attendance | null
  warnings: AttendanceWarnings
  report: Report | null
  byCycle: boolean
  typed: Typed
  id: string
  version: number | undefined
  errors?: FormErrors
  conflicts?: Conflict[]
}

/** The report of a local meeting: what is known stands above, a few fields ask for the rest. */
export function ReportEdit(props: Props) {
  const { network, city, meeting, report, byCycle, typed, id, version, errors, conflicts = [] } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      <Crumbs
        items={[
          { label: t('meetings.local.title', { city: city.name }), href: cityMeetingsPath(network, city) },
          { label: meeting.title, href: meetingPath(network, meeting), lang: written },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('meetings.report.write')}</PageTitle>
      <Lead>{t('meetings.report.lead')}</Lead>
      {report?.state === 'returned' && report.answer ? (
        <Notice tone="doubt" title={t('meetings.report.returnedBy', { by: report.answeredBy ?? '' })}>
          <p lang={written}>{report.answer}</p>
        </Notice>
      ) : null}
      <ReportFacts {...props} />
      <Form action={reportPath(network, meeting, '/edit')} typed={typed} errors={errors} id={id} version={version}>
        <ConflictFields conflicts={conflicts} fields={reportFields} written={written} />
        {meeting.start?.length === 10 ? null : <TextField name="day" type="date" label={t('meetings.report.day')} />}
        <WhoWasThere {...props} />
        <TextArea name="topics" label={t('meetings.report.topics')} lang={written} rows={4} />
        <TextArea name="results" label={t('meetings.report.results')} lang={written} rows={4} optional />
        <TextArea name="decisions" label={t('meetings.report.decisions')} lang={written} rows={3} optional />
        <TextArea
          name="feedback"
          label={t('meetings.report.feedback')}
          hint={t('meetings.report.feedbackHint')}
          lang={written}
          rows={3}
          optional
        />
        {byCycle ? <Cycle written={written} /> : null}
        <TextField name="nextDate" type="date" label={t('meetings.report.nextDate')} optional />
        <CheckField name="plan" label={t('meetings.report.plan')} />
        <Hidden name="as" value="draft" />
        <Buttons
          send={t('meetings.report.send')}
          name="as"
          value="send"
          also={[{ label: t('meetings.report.keep'), name: 'as', value: 'draft' }]}
          cancel={{ href: meetingPath(network, meeting), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

/** The list of the day counts; where nobody kept one, numbers by kind do. */
function WhoWasThere({ network, meeting, profile, attendance, warnings, errors }: Props) {
  const { t, lang } = usePage()
  const error = errors?.counts
  useLabel('counts', t('meetings.report.who'))
  if (attendance && attendance.present > 0) return <Warnings warnings={warnings} />
  return (
    <fieldset class="ds-fieldset form-part">
      <legend>{t('meetings.report.who')}</legend>
      <p class="soft">
        {t.rich('meetings.report.whoHint', {
          list: (parts) => <a href={checkInPath(network, meeting)}>{parts}</a>,
        })}
      </p>
      {error ? (
        <p class="ds-validation-message" id="field-counts" tabindex={-1}>
          {sayError(error, t)}
        </p>
      ) : null}
      {profile.member_kind.map(({ key, label }) => (
        <TextField name={countField(key)} label={wordOf(label, lang)} inputmode="numeric" size={4} optional />
      ))}
    </fieldset>
  )
}

/** Worth a thought, and no reason not to send. */
export function Warnings({ warnings }: { warnings: AttendanceWarnings }) {
  const { t, lang, format } = usePage()
  if (!warnings.onlyCityHall && warnings.missing.length === 0) return null
  return (
    <Notice>
      {warnings.onlyCityHall ? <p>{t('meetings.report.onlyCityHall')}</p> : null}
      {warnings.missing.length > 0 ? (
        <p>
          {t('meetings.report.missingKinds', {
            kinds: format.list(warnings.missing.map(({ label }) => wordOf(label, lang))),
          })}
        </p>
      ) : null}
    </Notice>
  )
}

/** Where a profile reports by experiments: which one this was about, and from when to when it ran. */
function Cycle({ written }: { written: string | undefined }) {
  const { t } = usePage()
  return (
    <>
      <TextField
        name="cycle"
        label={t('meetings.report.cycle')}
        hint={t('meetings.report.cycleHint')}
        lang={written}
        optional
      />
      <div class="form-row">
        <TextField name="cycleFrom" type="date" label={t('meetings.report.cycleFrom')} optional />
        <TextField name="cycleTo" type="date" label={t('meetings.report.cycleTo')} optional />
      </div>
    </>
  )
}
