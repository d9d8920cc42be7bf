import type { JSX } from 'hono/jsx/jsx-runtime'
import {
  type Anomaly,
  Contradictions,
  cityPath,
  clockOf,
  ExampleMark,
  HowWeKnow,
  type Network,
  networkPath,
  type Profile,
  type RoadmapItem,
  type Theme,
  ThemeLinks,
} from '#networks'
import { contentLang, type MessageWithoutArgs, type Text } from '#platform/text'
import { Actions, ButtonLink, Crumbs, DataBox, Eyebrow, type Fact, Notice, PageTitle, usePage } from '#platform/ui'
import { MeetingAgenda } from './agendas/meeting-agenda.tsx'
import { YourHours } from './calendars/clock-times.tsx'
import { isLeftOpen } from './meeting.order.ts'
import { meetingPath, meetingsPath } from './meeting.paths.ts'
import type { Meeting } from './meeting.queries.ts'
import { isCancelled } from './meeting.status.ts'
import { formats, formatWord, Kind, movedWords, Status, writtenDates } from './meeting.words.tsx'
import type { Agenda } from './sessions/session.queries.ts'

interface MeetingPage {
  network: Network
  meeting: Meeting
  themes: Theme[]
  anomalies: Anomaly[]
  roadmap: RoadmapItem[]
  /** What floors above know of it. */
  panels: JSX.Element[]
  /** What the reader may do with it, the first one first. */
  steps: { label: MessageWithoutArgs; href: string }[]
  /** Whether the reader may know how to join online. */
  mayJoin: boolean
  may: { edit: boolean; seeHistory: boolean }
  /** For those who may read it. */
  agenda: Agenda | null
  profile: Profile | null
  /** The meetings of the network before and after it. */
  around: { before: Meeting | undefined; after: Meeting | undefined }
  /** Where the reader's clocks are, as far as they said. */
  readerZone: string | null
  /** Its discussion, at the end. */
  conversation: JSX.Element | null
}

/** One meeting with everything the record says about it. */
export function MeetingShow(props: MeetingPage) {
  const {
    network,
    meeting,
    themes,
    anomalies,
    roadmap,
    panels,
    steps,
    agenda,
    profile,
    around,
    mayJoin,
    may,
    conversation,
  } = props
  const { readerZone } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <article class="meeting">
      <header>
        <Crumbs items={[{ label: t('meetings.meetings.title'), href: meetingsPath(network) }]} />
        <Eyebrow>
          <Kind network={network} kind={meeting.kind} profile={profile} />
        </Eyebrow>
        <PageTitle lang={written}>{meeting.title}</PageTitle>
        <Standing meeting={meeting} written={written} />
        {meeting.example ? (
          <p>
            <ExampleMark of={meeting} />
          </p>
        ) : null}
        {steps.length > 0 || may.edit ? (
          <Actions>
            {steps.map(({ label, href }, at) => (
              <ButtonLink href={href} filled={at === 0}>
                {t(label)}
              </ButtonLink>
            ))}
            {may.edit ? (
              <ButtonLink href={meetingPath(network, meeting, '/edit')}>{t('meetings.meeting.edit')}</ButtonLink>
            ) : null}
          </Actions>
        ) : null}
      </header>
      <div class={anomalies.length > 0 ? 'split' : undefined}>
        <div>
          <MeetingFacts {...{ network, meeting, themes, mayJoin, readerZone }} />
          {agenda && agenda.sessions.length > 0 ? (
            <MeetingAgenda network={network} meeting={meeting} agenda={agenda} />
          ) : meeting.sessions.length > 0 ? (
            <section aria-labelledby="sessions">
              <h2 id="sessions">
                {t(meeting.cityId === null ? 'meetings.meeting.sessions' : 'meetings.local.agenda')}
              </h2>
              <ul lang={written}>
                {meeting.sessions.map((session) => (
                  <li>{session}</li>
                ))}
              </ul>
            </section>
          ) : null}
          {roadmap.length > 0 ? (
            <section aria-labelledby="roadmap">
              <h2 id="roadmap">{t('meetings.meeting.roadmap')}</h2>
              <ul class="rows" lang={written}>
                {roadmap.map((item) => (
                  <li>
                    <span>{item.item}</span>
                    <span>{item.dueAsWritten}</span>
                  </li>
                ))}
              </ul>
              <p>
                <a href={networkPath(network, '/roadmap')}>{t('meetings.meeting.wholeRoadmap')}</a>
              </p>
            </section>
          ) : null}
        </div>
        <Contradictions network={network} anomalies={anomalies} />
      </div>
      <div class="panels">{panels}</div>
      <Around network={network} {...around} />
      <HowWeKnow network={network} />
      {may.seeHistory ? (
        <p>
          <a href={meetingPath(network, meeting, '/history')}>{t('meetings.meeting.history')}</a>
        </p>
      ) : null}
      {conversation}
    </article>
  )
}

/** That it was called off or moved comes before everything else. */
function Standing({ meeting, written }: { meeting: Meeting; written: string | undefined }) {
  const page = usePage()
  const moved = movedWords(meeting, page)
  if (isCancelled(meeting))
    return (
      <Notice tone="wrong" title={page.t('meetings.meeting.cancelled')}>
        {meeting.statusReason ? <p lang={written}>{meeting.statusReason}</p> : null}
      </Notice>
    )
  if (!moved || meeting.status === 'held') return null
  return (
    <Notice tone="doubt" title={page.t('meetings.meeting.moved')}>
      <p>
        {moved}
        {meeting.statusReason ? (
          <>
            {': '}
            <span lang={written}>{meeting.statusReason}</span>
          </>
        ) : null}
      </p>
    </Notice>
  )
}

function MeetingFacts({
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

/** Where it stands in the cycle: the academy that prepared it, the meeting that follows. */
function Around({ network, before, after }: { network: Network } & MeetingPage['around']) {
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

/** The clock times are those of the place. */
function clockWords({ startTime, endTime, timeZone }: Meeting, t: Text): string {
  const [start, zone] = [startTime ?? '', (timeZone ?? '').replaceAll('_', ' ')]
  return endTime
    ? t('meetings.meeting.times', { start, end: endTime, zone })
    : t('meetings.meeting.from', { start, zone })
}

function Parts({ meeting, written }: { meeting: Meeting; written: string | undefined }) {
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

function Where({ network, meeting }: { network: Network; meeting: Meeting }) {
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

export const isOnline = ({ format }: Pick<Meeting, 'format'>) => /^online\b/i.test(format ?? '')
