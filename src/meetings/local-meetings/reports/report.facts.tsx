import { type Network, type Profile, wordOf } from '#networks'
import { contentLang } from '#platform/text'
import { DataBox, type Fact, usePage } from '#platform/ui'
import type { Attendance } from '../../attendance/attendance.queries.ts'
import type { Meeting } from '../../meeting.queries.ts'
import { writtenDates } from '../../meeting.words.tsx'

interface Props {
  network: Network
  meeting: Meeting
  profile: Profile
  event: Meeting | null
  attendance: Attendance | null
}

/** What the record knows of a local meeting without anybody having typed it for the report. */
export function ReportFacts({ network, meeting, profile, event, attendance }: Props) {
  const { t, lang, format } = usePage()
  const written = contentLang(lang, network.language)
  const facts: Fact[] = [
    { name: t('meetings.meeting.when'), value: writtenDates(meeting, format) ?? t('meetings.meeting.noDate') },
  ]
  if (meeting.place || meeting.cityHall !== null)
    facts.push({
      name: t('meetings.meeting.where'),
      value: meeting.place ? <span lang={written}>{meeting.place}</span> : t('meetings.local.where.city_hall'),
      note: meeting.place && meeting.cityHall === false ? t('meetings.local.elsewhere') : null,
    })
  if (event && meeting.relation && meeting.relation !== 'independent')
    facts.push({
      name: t('meetings.local.relation'),
      value: t('meetings.local.related', { relation: meeting.relation, event: event.title }),
    })
  facts.push({
    name: t('meetings.report.present'),
    value: attendance && attendance.present > 0 ? format.number(attendance.present) : t('meetings.report.nobodyYet'),
    note: attendance && attendance.present > 0 ? kindsInWords(attendance, profile, { lang, format }) : null,
  })
  return <DataBox facts={facts} />
}

/** "3 Change-maker NGOs, 2 Citizen associations": who was in the room by kind. */
export function kindsInWords(
  { kinds }: Pick<Attendance, 'kinds'>,
  profile: Profile,
  { lang, format }: Pick<ReturnType<typeof usePage>, 'lang' | 'format'>,
): string {
  const known = profile.member_kind.flatMap(({ key, label }) => {
    const count = kinds.get(key)
    return count ? [`${format.number(count)} × ${wordOf(label, lang)}`] : []
  })
  return known.join(', ')
}
