import { type City, ExampleMark, type Network, type Profile } from '#networks'
import { Buttons, Choices, ErrorSummary, Form, type FormErrors, TextArea, type Typed } from '#platform/forms'
import type { History } from '#platform/records'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, Notice, PageTitle, usePage } from '#platform/ui'
import type { Attendance } from '../../attendance/attendance.queries.ts'
import type { AttendanceWarnings } from '../../attendance/attendance.warnings.ts'
import { meetingPath } from '../../meeting.paths.ts'
import type { Meeting } from '../../meeting.queries.ts'
import { cityMeetingsPath, reportPath, reportsPath } from '../local-meeting.paths.ts'
import { Warnings } from './report.edit.tsx'
import { ReportFacts } from './report.facts.tsx'
import type { Report } from './report.queries.ts'
import { ReportTag } from './report.words.tsx'

interface Props {
  network: Network
  city: City
  meeting: Meeting
  profile: Profile
  event: Meeting | null
  attendance: Attendance | null
  warnings: AttendanceWarnings
  report: Report
  history: History
  may: { edit: boolean; answer: boolean }
  failed: { typed: Typed; errors: FormErrors } | undefined
}

/** The report of a local meeting as it was sent, what became of it, and for those it is owed to, the answer. */
export function ReportShow(props: Props) {
  const { network, city, meeting, report, may, failed, warnings } = props
  const { t, lang, format } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <article class="report">
      <Crumbs
        items={[
          ...(may.answer ? [{ label: t('meetings.reports.title'), href: reportsPath(network) }] : []),
          { label: t('meetings.local.title', { city: city.name }), href: cityMeetingsPath(network, city) },
          { label: meeting.title, href: meetingPath(network, meeting), lang: written },
        ]}
      />
      <ErrorSummary errors={failed?.errors} />
      <PageTitle>{t('meetings.report.one')}</PageTitle>
      <p>
        <ReportTag state={report.state} /> <ExampleMark of={report} />{' '}
        {report.sentAt ? (
          <span class="soft">{t('meetings.report.sentOn', { day: format.day(report.sentAt) })}</span>
        ) : null}
      </p>
      {report.answer ? (
        <Notice
          tone={report.state === 'returned' ? 'doubt' : undefined}
          title={t('meetings.report.answeredBy', { by: report.answeredBy ?? '', state: report.state })}
        >
          <p lang={written}>{report.answer}</p>
        </Notice>
      ) : null}
      {may.edit ? (
        <Actions>
          <ButtonLink href={reportPath(network, meeting, '/edit')} filled={report.state === 'returned' && !may.answer}>
            {t('meetings.report.change')}
          </ButtonLink>
        </Actions>
      ) : null}
      <ReportFacts {...props} />
      {may.edit || may.answer ? <Warnings warnings={warnings} /> : null}
      <Said report={report} written={written} />
      {may.answer && report.state === 'sent' ? <Answer {...props} /> : null}
      <Trail history={props.history} written={written} />
    </article>
  )
}

function Said({ report, written }: { report: Report; written: string | undefined }) {
  const { t, format } = usePage()
  const cycle = [report.cycle, format.period(report.cycleFrom, report.cycleTo)].filter(Boolean).join(', ')
  const parts = [
    [t('meetings.report.cycle'), cycle],
    [t('meetings.report.topics'), report.topics],
    [t('meetings.report.results'), report.results],
    [t('meetings.report.decisions'), report.decisions],
    [t('meetings.report.feedback'), report.feedback],
    [t('meetings.report.nextDate'), report.nextDate && format.date(report.nextDate)],
  ] as const
  return (
    <>
      {parts.map(([title, text]) =>
        text ? (
          <section>
            <h2>{title}</h2>
            {text.split('\n').map((line) => (
              <p lang={written}>{line}</p>
            ))}
          </section>
        ) : null,
      )}
    </>
  )
}

function Answer({ network, meeting, report, failed }: Props) {
  const { t } = usePage()
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{t('meetings.report.yourAnswer')}</h2>
      <Form
        action={reportPath(network, meeting, '/answer')}
        typed={failed?.typed ?? {}}
        errors={failed?.errors}
        version={report.version}
        label={t('meetings.report.yourAnswer')}
      >
        <Choices
          kind="radio"
          inline
          name="act"
          label={t('meetings.report.act')}
          options={[
            { value: 'accept', label: t('meetings.report.act.accept') },
            { value: 'return', label: t('meetings.report.act.return') },
          ]}
        />
        <TextArea
          name="answer"
          label={t('meetings.report.answer')}
          hint={t('meetings.report.answerHint')}
          optional
          rows={3}
          max={2000}
        />
        <Buttons send={t('meetings.report.sendAnswer')} />
      </Form>
    </section>
  )
}

const told = ['sent', 'accepted', 'returned'] as const

/** When it was sent, accepted, returned with which words, and sent again. */
function Trail({ history, written }: { history: History; written: string | undefined }) {
  const { t, format } = usePage()
  const steps = history.entries.flatMap((entry) => {
    const what = told.find((one) => entry.verb === `meeting-report.${one}`)
    return what ? [{ ...entry, what }] : []
  })
  if (steps.length < 2) return null
  return (
    <section aria-labelledby="trail">
      <h2 id="trail">{t('meetings.report.trail')}</h2>
      <ol class="rows">
        {steps.toReversed().map(({ what, actor, at, changes }) => (
          <li>
            <span>
              {t(`meetings.report.trail.${what}`, { actor })}
              {changes.answer?.after ? <q lang={written}>{String(changes.answer.after)}</q> : null}
            </span>
            <span class="soft">{format.moment(at)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
