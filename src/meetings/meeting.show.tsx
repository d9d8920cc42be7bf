import type { JSX } from 'hono/jsx/jsx-runtime'
import {
  type Anomaly,
  Contradictions,
  ExampleMark,
  HowWeKnow,
  type Network,
  networkPath,
  type Profile,
  type RoadmapItem,
  type Theme,
} from '#networks'
import { contentLang, type MessageWithoutArgs } from '#platform/text'
import { Actions, ButtonLink, Crumbs, Eyebrow, Notice, PageTitle, usePage } from '#platform/ui'
import { MeetingAgenda } from './agendas/meeting-agenda.tsx'
import { Around } from './meeting.around.tsx'
import { MeetingFacts } from './meeting.facts.tsx'
import { meetingPath, meetingsPath } from './meeting.paths.ts'
import type { Meeting } from './meeting.queries.ts'
import { isCancelled } from './meeting.status.ts'
import { Kind, movedWords } from './meeting.words.tsx'
import type { Agenda } from './sessions/session.queries.ts'

export interface MeetingPage {
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
