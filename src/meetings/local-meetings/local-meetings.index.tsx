import { type City, cityPath, ExampleMark, type Network } from '#networks'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, Empty, Lead, Pager, PageTitle, Tag, usePage } from '#platform/ui'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { Status, writtenDates } from '../meeting.words.tsx'
import { planPath } from './local-meeting.paths.ts'
import type { Proposal } from './local-meeting.proposals.ts'
import type { ListedMeeting, localMeetingsIn } from './local-meeting.queries.ts'
import { ReportTag } from './reports/report.words.tsx'

interface Props {
  network: Network
  city: City
  found: Awaited<ReturnType<typeof localMeetingsIn>>
  events: Meeting[]
  proposals: Proposal[]
  mayPlan: boolean
  page: number
  pages: number
}

/** The meetings of a city's local group: what was held and where, what is planned, what could be. */
export function LocalMeetingsIndex({ network, city, found, events, proposals, mayPlan, page, pages }: Props) {
  const { t } = usePage()
  return (
    <>
      <Crumbs items={[{ label: city.name, href: cityPath(network, city) }]} />
      <PageTitle>{t('meetings.local.title', { city: city.name })}</PageTitle>
      {found.all > 0 ? (
        <Lead>{t('meetings.local.lead', { held: found.held, elsewhere: found.elsewhere })}</Lead>
      ) : (
        <Empty title={t('meetings.local.none')}>
          <p>{t(mayPlan ? 'meetings.local.noneYet' : 'meetings.local.noneSeen')}</p>
        </Empty>
      )}
      {mayPlan ? (
        <>
          <Actions>
            <ButtonLink href={planPath(network, city)} filled={proposals.length === 0}>
              {t('meetings.local.planOne')}
            </ButtonLink>
            <a href={planPath(network, city, { past: '' })}>{t('meetings.local.putOnRecord')}</a>
          </Actions>
          <Proposals {...{ network, city, proposals }} />
        </>
      ) : null}
      {found.listed.length > 0 ? (
        <ul class="rows local-meetings">
          {found.listed.map((meeting) => (
            <Row {...{ network, meeting }} event={events.find(({ id }) => id === meeting.relatesTo)} />
          ))}
        </ul>
      ) : null}
      <Pager page={page} pages={pages} />
    </>
  )
}

/** What the coming meetings of the network ask for: one button plans it, with its time and its agenda suggested. */
function Proposals({ network, city, proposals }: Pick<Props, 'network' | 'city' | 'proposals'>) {
  const { t, lang, format } = usePage()
  if (proposals.length === 0) return null
  const written = contentLang(lang, network.language)
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{t('meetings.local.proposals')}</h2>
      <ul class="local-lines">
        {proposals.slice(0, 4).map(({ event, relation, start }, at) => (
          <li>
            <span>
              {t.rich('meetings.local.proposal', {
                relation,
                event: event.title,
                title: (parts) => <span lang={written}>{parts}</span>,
              })}{' '}
              {start ? <small>{t('meetings.local.proposedFor', { day: format.date(start) })}</small> : null}
            </span>
            <ButtonLink href={planPath(network, city, { event: event.slug, relation })} filled={at === 0}>
              {t('meetings.local.planIt')}
              <span class="unseen"> {event.title}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ network, meeting, event }: { network: Network; meeting: ListedMeeting; event: Meeting | undefined }) {
  const { t, lang, format } = usePage()
  const written = contentLang(lang, network.language)
  const dates = writtenDates(meeting as unknown as Meeting, format)
  const said = [
    meeting.relation && meeting.relation !== 'independent' && event
      ? t('meetings.local.related', { relation: meeting.relation, event: event.title })
      : null,
    meeting.place,
    meeting.attendance && meeting.attendance.present > 0
      ? t('meetings.local.present', { count: meeting.attendance.present })
      : null,
  ].filter(Boolean)
  return (
    <li>
      <span>
        <a href={meetingPath(network, meeting)} lang={written}>
          {meeting.title}
        </a>{' '}
        <ExampleMark of={meeting} />
        <small>{[dates ?? t('meetings.meeting.noDate'), ...said].join(' · ')}</small>
      </span>
      <span class="local-meeting-tags">
        {meeting.cityHall === false ? <Tag tone="give">{t('meetings.local.elsewhere')}</Tag> : null}{' '}
        {meeting.status ? <Status network={network} status={meeting.status} /> : null}{' '}
        {meeting.report ? <ReportTag state={meeting.report} /> : null}
      </span>
    </li>
  )
}
