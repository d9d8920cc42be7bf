import { clockOf, ThemeLinks } from '#networks'
import { contentLang, type Text } from '#platform/text'
import { DataBox, type Fact, usePage } from '#platform/ui'
import { YourHours } from './calendars/clock-times.tsx'
import { Parts, Where } from './meeting.around.tsx'
import { isLeftOpen } from './meeting.order.ts'
import type { Meeting } from './meeting.queries.ts'
import type { MeetingPage } from './meeting.show.tsx'
import { formats, formatWord, Status, writtenDates } from './meeting.words.tsx'

export function MeetingFacts({
  network,
  meeting,
  themes,
  mayJoin,
  readerZone,
}: Pick<MeetingPage, 'network' | 'meeting' | 'themes' | 'mayJoin' | 'readerZone'>) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const said = (text: string) => <span lang={written}>{text}</span>
  const dates = writtenDates(meeting, format)
  const facts: Fact[] = [
    {
      name: t('meetings.meeting.when'),
      value: dates ? (
        <span lang={meeting.datesAsWritten ? written : undefined}>{dates}</span>
      ) : (
        t('meetings.meeting.noDate')
      ),
      note: meeting.startTime ? (
        <>
          {clockWords(meeting, t)} <YourHours meeting={meeting} readerZone={readerZone} />
        </>
      ) : meeting.datePrecision ? (
        <span>
          {t.rich('meetings.meeting.precision', {
            precision: meeting.datePrecision,
            written: (parts) => <span lang={written}>{parts}</span>,
          })}
        </span>
      ) : null,
    },
    // A local meeting takes place in its city; which house or room is said below.
    ...(meeting.cityId === null
      ? [{ name: t('meetings.meeting.where'), value: <Where network={network} meeting={meeting} /> }]
      : []),
  ]
  const leftOpen = isLeftOpen(meeting, clockOf(network)) ? t('meetings.meeting.leftOpen') : undefined
  if (meeting.status)
    facts.push({
      name: t('meetings.meeting.status'),
      value: <Status network={network} status={meeting.status} />,
      note: leftOpen,
    })
  else if (leftOpen) facts.push({ name: t('meetings.meeting.status'), value: leftOpen })
  if (meeting.format)
    facts.push({
      name: t('meetings.meeting.format'),
      value: formats.some((one) => one === meeting.format) ? formatWord(meeting.format, t) : said(meeting.format),
    })
  if (meeting.place) facts.push({ name: t('meetings.meeting.place'), value: said(meeting.place) })
  if (meeting.parts.length > 0)
    facts.push({ name: t('meetings.meeting.parts'), value: <Parts meeting={meeting} written={written} /> })
  if (mayJoin && meeting.joinLink)
    facts.push({
      name: t('meetings.meeting.join'),
      value: <a href={meeting.joinLink}>{meeting.joinLink}</a>,
      note: t('meetings.meeting.joinNote'),
    })
  if (meeting.themes.length > 0)
    facts.push({
      name: t('meetings.meeting.themes'),
      value: <ThemeLinks network={network} themes={themes} words={meeting.themes} />,
    })
  if (meeting.keyComponents)
    facts.push({ name: t('meetings.meeting.keyComponents'), value: said(meeting.keyComponents) })
  if (meeting.note) facts.push({ name: t('meetings.meeting.note'), value: said(meeting.note) })
  return <DataBox facts={facts} />
}

/** The clock times are those of the place. */
function clockWords({ startTime, endTime, timeZone }: Meeting, t: Text): string {
  const [start, zone] = [startTime ?? '', (timeZone ?? '').replaceAll('_', ' ')]
  return endTime
    ? t('meetings.meeting.times', { start, end: endTime, zone })
    : t('meetings.meeting.from', { start, zone })
}
