import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Network } from '#networks'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, Empty, Eyebrow, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import { agendaPath, meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { writtenDates } from '../meeting.words.tsx'
import type { Agenda, Session } from '../sessions/session.queries.ts'
import { dayWord, timesOf } from '../sessions/session.words.tsx'
import type { Clash } from './agenda.clashes.ts'
import type { Band, PartOfDay, Timetable } from './agenda.timetable.ts'
import { SessionCard } from './session-card.tsx'

export interface AgendaProps {
  network: Network
  meeting: Meeting
  agenda: Agenda
  timetable: Timetable<Session>
  clashes: Clash[]
  may: { edit: boolean; runs: boolean; propose: boolean }
  /** What has been given out, and the way to give out another. */
  versions: JSX.Element | null
  /** Who reads it, for those who decide. */
  opening: JSX.Element | null
}

/** What takes place at a meeting: day by day and part by part, what is parallel side by side. */
export function AgendaShow(props: AgendaProps) {
  const { network, meeting, agenda, timetable, clashes, may, versions, opening } = props
  const page = usePage()
  const { t, format, lang } = page
  const written = contentLang(lang, network.language)
  const { sessions } = agenda
  return (
    <article class="agenda">
      <header>
        <Crumbs items={[{ label: meeting.title, href: meetingPath(network, meeting), lang: written }]} />
        <Eyebrow>{t('meetings.agenda.title')}</Eyebrow>
        <PageTitle lang={written}>{meeting.title}</PageTitle>
        <Lead lang={meeting.datesAsWritten ? written : undefined}>
          {[writtenDates(meeting, format), format.list(meeting.hosts.map(({ name }) => name)), meeting.place]
            .filter(Boolean)
            .join(' · ')}
        </Lead>
        <AgendaActions {...props} />
      </header>
      <div class="agenda-clashes">
        {may.runs ? <Clashes network={network} meeting={meeting} clashes={clashes} /> : null}
      </div>
      {sessions.length === 0 ? <NoSessions {...props} /> : null}
      <agenda-board data-moved={t('meetings.agenda.moved')} data-failed={t('meetings.agenda.notMoved')}>
        <p class="unseen" role="status" />
        <div class="agenda-days" data-place={may.edit ? agendaPath(network, meeting, '/places') : undefined}>
          {timetable.parts.map((part) => (
            <Day {...props} part={part} />
          ))}
          {timetable.unplaced.length > 0 || (may.edit && sessions.length > 0) ? (
            <section class="agenda-day" data-unplaced="" aria-labelledby="unplaced">
              <h2 id="unplaced">{t('meetings.agenda.unplaced')}</h2>
              <div class="agenda-untimed" data-day="" data-start="" data-city="">
                {timetable.unplaced.map((session) => (
                  <SessionCard {...props} session={session} />
                ))}
              </div>
            </section>
          ) : null}
        </div>
      </agenda-board>
      {opening}
      {versions}
    </article>
  )
}

function AgendaActions({ network, meeting, agenda, may }: AgendaProps) {
  const { t } = usePage()
  const few = agenda.sessions.length === 0
  return (
    <Actions>
      {may.propose ? (
        <ButtonLink href={agendaPath(network, meeting, '/proposal')} filled={few}>
          {t('meetings.agenda.propose')}
        </ButtonLink>
      ) : null}
      {may.edit ? (
        <ButtonLink href={meetingPath(network, meeting, '/sessions/new')}>{t('meetings.session.add')}</ButtonLink>
      ) : null}
      {may.edit && meeting.status === 'held' && meeting.cityId === null && !few ? (
        <ButtonLink href={agendaPath(network, meeting, '/after')}>{t('meetings.after.ask')}</ButtonLink>
      ) : null}
      {agenda.sessions.some(({ day }) => day) ? (
        <ButtonLink href={agendaPath(network, meeting, '/calendar.ics')} download>
          {t('meetings.agenda.calendar')}
        </ButtonLink>
      ) : null}
      {agenda.sessions.length > 0 ? (
        <print-page hidden>
          <button type="button" class="ds-button" data-variant="secondary">
            {t('meetings.agenda.print')}
          </button>
        </print-page>
      ) : null}
    </Actions>
  )
}

function NoSessions({ network, meeting, may }: AgendaProps) {
  const { t, lang } = usePage()
  const words = meeting.sessions
  return (
    <Empty title={t('meetings.agenda.none')}>
      {words.length > 0 ? (
        <>
          <p>{t('meetings.agenda.words')}</p>
          <ul lang={contentLang(lang, network.language)}>
            {words.map((word) => (
              <li>{word}</li>
            ))}
          </ul>
          {may.edit ? (
            <form method="post" action={agendaPath(network, meeting, '/from-words')}>
              <button type="submit" class="ds-button" data-variant="secondary">
                {t('meetings.agenda.fromWords', { count: words.length })}
              </button>
            </form>
          ) : null}
        </>
      ) : (
        <p>{t('meetings.agenda.noneYet')}</p>
      )}
    </Empty>
  )
}

export function Clashes({ network, meeting, clashes }: { network: Network; meeting: Meeting; clashes: Clash[] }) {
  const page = usePage()
  const { t, lang } = page
  if (clashes.length === 0) return null
  return (
    <Notice tone="doubt" title={t('meetings.clash.title', { count: clashes.length })}>
      <ul>
        {clashes.map(({ kind, sessions, what }) => (
          <li>
            {t(`meetings.clash.${kind}`, { what: kind === 'outside' ? dayWord(what, page) : what })}{' '}
            {sessions.map(({ id, title }, at) => (
              <>
                {at > 0 ? ' · ' : ''}
                <a href={`${agendaPath(network, meeting)}#session-${id}`} lang={contentLang(lang, network.language)}>
                  {title}
                </a>
              </>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Day(props: AgendaProps & { part: PartOfDay<Session> }) {
  const { part, agenda, may, timetable } = props
  const page = usePage()
  const several = timetable.parts.some(({ day, cityId }) => day === part.day && cityId !== part.cityId)
  const city = agenda.cities.find(({ id }) => id === part.cityId)
  const id = `day-${part.day}${city ? `-${city.slug}` : ''}`
  const place = { 'data-day': part.day, 'data-city': part.cityId ?? '' }
  const last = part.bands.at(-1)
  const shown = city && (several || props.meeting.hosts.length > 1)
  return (
    <section class="agenda-day" aria-labelledby={id}>
      <h2 id={id}>
        {dayWord(part.day, page)}
        {shown ? <span class="agenda-city"> · {city.name}</span> : null}
      </h2>
      <ol class="agenda-bands">
        {part.bands.map((band) => (
          <BandRow {...props} band={band} place={place} />
        ))}
        {part.untimed.length > 0 ? (
          <li class="agenda-band">
            <p class="agenda-time">{page.t('meetings.agenda.untimed')}</p>
            <div class="agenda-parallel" {...place} data-start="">
              {part.untimed.map((session) => (
                <SessionCard {...props} session={session} />
              ))}
            </div>
          </li>
        ) : null}
        {may.edit ? (
          <li class="agenda-drop" {...place} data-start={last?.end ?? last?.start ?? '09:30'}>
            {part.bands.length + part.untimed.length === 0 ? page.t('meetings.agenda.emptyDay') : ''}
          </li>
        ) : null}
      </ol>
    </section>
  )
}

interface BandProps extends AgendaProps {
  band: Band<Session>
  place: Record<string, string>
}

function BandRow({ band, place, ...props }: BandProps) {
  const shared = band.sessions.every(({ startTime, endTime }) => startTime === band.start && endTime === band.end)
  return (
    <li class="agenda-band">
      <p class="agenda-time">{timesOf({ startTime: band.start, endTime: band.end })}</p>
      <div class="agenda-parallel" {...place} data-start={band.start}>
        {band.sessions.map((session) => (
          <SessionCard {...props} session={session} ownTime={!shared} />
        ))}
      </div>
    </li>
  )
}
