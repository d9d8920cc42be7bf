import { clockOf, HalfYear, HowWeKnow, type Network, type Profile, type Theme } from '#networks'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Empty, Lead, type Moment, PageTitle, Timeline, usePage } from '#platform/ui'
import { networkCalendar } from './calendars/calendar.paths.ts'
import { Subscribe } from './calendars/subscribe.tsx'
import { halfYearOf, inTime, nextMeeting } from './meeting.order.ts'
import { meetingsPath } from './meeting.paths.ts'
import type { Meeting } from './meeting.queries.ts'
import { Kind, Status } from './meeting.words.tsx'
import { themeNames, toMoment } from './moment.tsx'

interface MeetingsPage {
  network: Network
  meetings: Meeting[]
  themes: Theme[]
  profile: Profile | null
  mayPlan: boolean
}

/** All meetings of a network, half-year by half-year. */
export function MeetingsIndex({ network, meetings, themes, profile, mayPlan }: MeetingsPage) {
  const page = usePage()
  const next = nextMeeting(meetings, clockOf(network))
  const groups = Map.groupBy(inTime(meetings), (meeting) => halfYearOf(meeting, meetings))
  return (
    <>
      <PageTitle>{page.t('meetings.meetings.title')}</PageTitle>
      {meetings.length === 0 ? (
        <Empty title={page.t('meetings.meetings.none')}>
          <p>{page.t('meetings.meetings.noneYet')}</p>
        </Empty>
      ) : (
        <Lead>{page.t('meetings.meetings.lead', { count: meetings.length })}</Lead>
      )}
      {mayPlan ? (
        <Actions>
          <ButtonLink href={meetingsPath(network, '/new')}>{page.t('meetings.meeting.plan')}</ButtonLink>
        </Actions>
      ) : null}
      {[...groups].map(([halfYear, within]) => (
        <section class="meetings-group">
          <h2>
            {halfYear === null ? page.t('meetings.meetings.undated') : <HalfYear network={network} label={halfYear} />}
          </h2>
          <Timeline
            moments={within.map(
              (meeting): Moment => ({
                ...toMoment(meeting, { network, themes, next, page }),
                note: <About {...{ network, meeting, themes, profile }} />,
              }),
            )}
          />
        </section>
      ))}
      <Subscribe path={networkCalendar(network)} title={page.t('meetings.subscribe.network')} />
      <HowWeKnow network={network} />
    </>
  )
}

interface AboutProps extends Pick<MeetingsPage, 'network' | 'themes' | 'profile'> {
  meeting: Meeting
}

function About({ network, meeting, themes, profile }: AboutProps) {
  const { lang } = usePage()
  const own = contentLang(lang, network.language) ? lang : undefined
  return (
    <>
      <span class="meeting-about" lang={own}>
        {meeting.status ? (
          <>
            <Status network={network} status={meeting.status} />{' '}
          </>
        ) : null}
        <Kind network={network} kind={meeting.kind} profile={profile} />
      </span>
      {meeting.format ? <> · {meeting.format}</> : null}
      {meeting.themes.length > 0 ? <span class="meeting-themes">{themeNames(meeting, themes).join(' · ')}</span> : null}
    </>
  )
}
