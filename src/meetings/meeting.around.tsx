import { cityPath, type Network } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { isOnline } from './meeting.format.ts'
import { meetingPath } from './meeting.paths.ts'
import type { Meeting } from './meeting.queries.ts'
import type { MeetingPage } from './meeting.show.tsx'
import { writtenDates } from './meeting.words.tsx'

/** Where it stands in the cycle: the academy that prepared it, the meeting that follows. */
export function Around({ network, before, after }: { network: Network } & MeetingPage['around']) {
  const { t, format, lang } = usePage()
  if (!before && !after) return null
  const rows = [
    { label: t('meetings.meeting.before'), meeting: before },
    { label: t('meetings.meeting.after'), meeting: after },
  ]
  return (
    <section aria-labelledby="around">
      <h2 id="around">{t('meetings.meeting.around')}</h2>
      <ul class="rows">
        {rows.map(({ label, meeting }) =>
          meeting ? (
            <li>
              <span>
                {label}:{' '}
                <a href={meetingPath(network, meeting)} lang={contentLang(lang, network.language)}>
                  {meeting.title}
                </a>
              </span>
              <span class="soft">{writtenDates(meeting, format)}</span>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  )
}

export function Parts({ meeting, written }: { meeting: Meeting; written: string | undefined }) {
  const { format } = usePage()
  return (
    <ul class="meeting-hosts">
      {meeting.parts.map(({ cityId, start, end, place }) => (
        <li>
          {meeting.hosts.find(({ id }) => id === cityId)?.name}
          {start || end ? `, ${format.period(start, end)}` : ''}
          {place ? (
            <>
              , <span lang={written}>{place}</span>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

export function Where({ network, meeting }: { network: Network; meeting: Meeting }) {
  const { t, format } = usePage()
  const countries = format.list(meeting.hostCountries.map((code) => format.country(code)))
  if (meeting.hosts.length === 0)
    return <>{countries || (isOnline(meeting) ? t('meetings.meeting.online') : t('meetings.meeting.noPlace'))}</>
  return (
    <>
      <ul class="meeting-hosts">
        {meeting.hosts.map((host) => (
          <li>
            <a href={cityPath(network, host)}>{host.name}</a>
          </li>
        ))}
      </ul>
      {countries ? <small>{countries}</small> : null}
    </>
  )
}
