import { groupPath } from '#local-groups'
import {
  belongs,
  type City,
  type CitySubject,
  citiesOf,
  ExampleMark,
  editsCity,
  type Network,
  type NetworkLocals,
  profileOf,
} from '#networks'
import { contentLang } from '#platform/text'
import { lastDayOf } from '#platform/time'
import { Actions, ButtonLink, Panel, usePage } from '#platform/ui'
import { attendanceOf } from '../attendance/attendance.queries.ts'
import { editsMeeting } from '../meeting.access.ts'
import { meetingPath } from '../meeting.paths.ts'
import { type Meeting, meetingsByIds } from '../meeting.queries.ts'
import { takesPlace } from '../meeting.status.ts'
import { writtenDates } from '../meeting.words.tsx'
import type { ReportState } from '../schema.ts'
import type { MeetingSubject } from '../slots.ts'
import { cityMeetingsPath, reportPath } from './local-meeting.paths.ts'
import { aroundNow, type LocalMeeting } from './local-meeting.queries.ts'
import { seesReport } from './reports/report.access.ts'
import { kindsInWords } from './reports/report.facts.tsx'
import { type Report, reportOf } from './reports/report.queries.ts'
import { ReportTag } from './reports/report.words.tsx'

interface Around {
  network: Network
  city: City
  next: { meeting: LocalMeeting; report: ReportState | null } | undefined
  last: { meeting: LocalMeeting; report: ReportState | null }[]
  mayPlan: boolean
}

/** On a city's profile, for those who belong to the network: when its group meets next, and met last. One statement. */
export async function cityMeetingsPanel(locals: NetworkLocals, subject: CitySubject) {
  return belongs(locals.standing) ? groupMeetingsPanel(locals, subject) : null
}

/** The same on the page of the group, for everybody as far as its meetings are open to them. */
export async function groupMeetingsPanel(locals: NetworkLocals, { city }: CitySubject) {
  const { db, network, standing } = locals
  const { day, rows } = await aroundNow(db, locals, city)
  const isAhead = ({ meeting }: { meeting: LocalMeeting }) =>
    meeting.status !== 'held' && meeting.start !== null && lastDayOf(meeting.start) >= day
  const byDate = rows.toSorted((a, b) => ((a.meeting.start ?? '') < (b.meeting.start ?? '') ? -1 : 1))
  const mayPlan = editsCity(standing, city.id)
  const last = byDate
    .filter((row) => !isAhead(row))
    .slice(-2)
    .toReversed()
  const next = byDate.find(isAhead)
  if (!next && last.length === 0 && !mayPlan) return null
  return <AroundNow {...{ network, city, next, last, mayPlan }} />
}

function AroundNow({ network, city, next, last, mayPlan }: Around) {
  const { t } = usePage()
  return (
    <section class="local-meetings half" aria-labelledby="local-meetings">
      <div class="section-head">
        <h2 id="local-meetings">{t('meetings.local.panel')}</h2>
        <a href={cityMeetingsPath(network, city)}>{t('meetings.local.all')}</a>
      </div>
      {next ? (
        <p>
          <span class="soft">{t('meetings.local.next')}</span> <One {...{ network, ...next }} />
        </p>
      ) : mayPlan ? (
        <p class="soft">{t('meetings.local.noNext')}</p>
      ) : null}
      {last.length > 0 ? (
        <ul class="rows">
          {last.map((one) => (
            <li>
              <One {...{ network, ...one }} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function One({ network, meeting, report }: { network: Network; meeting: LocalMeeting; report: ReportState | null }) {
  const { lang, format } = usePage()
  return (
    <span>
      <a href={meetingPath(network, meeting)} lang={contentLang(lang, network.language)}>
        {meeting.title}
      </a>{' '}
      <small>{[writtenDates(meeting as unknown as Meeting, format), meeting.place].filter(Boolean).join(' · ')}</small>{' '}
      {report && report !== 'drafted' ? <ReportTag state={report} /> : null} <ExampleMark of={meeting} />
    </span>
  )
}

interface Of {
  network: Network
  meeting: Meeting
  city: City
  event: Meeting | undefined
  report: Report | null
  mayEdit: boolean
  seesIt: boolean
  kinds: string
  present: number
  asks: boolean
}

/** On the page of a local meeting: whose it is and for what, who was there by kind, its report, and asking the group. */
export async function localMeetingPanel(locals: NetworkLocals, { meeting }: MeetingSubject) {
  if (meeting.cityId === null) return null
  const { db, network, standing, lang, format } = locals
  const [cities, events, report, attendance, profile] = await Promise.all([
    citiesOf(db, network),
    meeting.relatesTo ? meetingsByIds(db, network, [meeting.relatesTo]) : [],
    reportOf(db, meeting),
    attendanceOf(db, [meeting.id]),
    profileOf(db, network),
  ])
  const city = cities.find(({ id }) => id === meeting.cityId)
  if (!city) return null
  const here = attendance.get(meeting.id)
  const seesIt = seesReport(standing, meeting, report)
  const mayEdit = editsMeeting(standing, meeting)
  return (
    <OfGroup
      {...{ network, meeting, city, report, mayEdit, seesIt }}
      event={events[0]}
      // Who was in the room is for those who read the report, even without a name.
      kinds={here && seesIt ? kindsInWords(here, profile, { lang, format }) : ''}
      present={here && seesIt ? here.present : 0}
      asks={mayEdit && takesPlace(meeting)}
    />
  )
}

function OfGroup({ network, meeting, city, event, report, mayEdit, seesIt, kinds, present, asks }: Of) {
  const { t } = usePage()
  return (
    <Panel title={t('meetings.local.ofGroup', { city: city.name })} id="local-meeting">
      <p>
        <a href={groupPath(network, city)}>{t('meetings.local.group')}</a>
        {' · '}
        <a href={cityMeetingsPath(network, city)}>{t('meetings.local.all')}</a>
      </p>
      {event && meeting.relation && meeting.relation !== 'independent' ? (
        <p>
          <a href={meetingPath(network, event)}>
            {t('meetings.local.related', { relation: meeting.relation, event: event.title })}
          </a>
        </p>
      ) : null}
      {meeting.cityHall === null ? null : (
        <p>{t(meeting.cityHall ? 'meetings.local.where.city_hall' : 'meetings.local.elsewhere')}</p>
      )}
      {present > 0 ? (
        <p>
          {t('meetings.local.present', { count: present })} <small>{kinds}</small>
        </p>
      ) : null}
      {seesIt && report && (report.state !== 'drafted' || mayEdit) ? (
        <p>
          <a href={reportPath(network, meeting)}>{t('meetings.report.one')}</a> <ReportTag state={report.state} />
        </p>
      ) : null}
      {mayEdit ? (
        <Actions>
          {report === null || report.state === 'drafted' || report.state === 'returned' ? (
            <ButtonLink href={reportPath(network, meeting, '/edit')}>{t('meetings.report.write')}</ButtonLink>
          ) : null}
          {asks ? (
            <form method="post" action={meetingPath(network, meeting, '/summons')}>
              <button class="ds-button" data-variant="secondary" type="submit">
                {t('meetings.summons.ask')}
              </button>
            </form>
          ) : null}
        </Actions>
      ) : null}
    </Panel>
  )
}
