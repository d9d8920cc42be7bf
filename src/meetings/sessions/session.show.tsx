import type { JSX } from 'hono/jsx/jsx-runtime'
import { NeedStateTag, needPath, practicePath } from '#exchange'
import { cityPath, ExampleMark, type Network, type Profile, themePath } from '#networks'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, DataBox, Eyebrow, type Fact, Lead, PageTitle, usePage } from '#platform/ui'
import { agendaPath, meetingPath, sessionPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import type { Session } from './session.queries.ts'
import { dayWord, SessionKind, timesOf } from './session.words.tsx'

interface Props {
  network: Network
  meeting: Meeting
  session: Session
  profile: Profile
  mayEdit: boolean
  /** What floors above know of it. */
  panels: JSX.Element[]
  conversation: JSX.Element | null
}

/** One session: when and where, who leads it, what it answers and shows, what came out of it. */
export function SessionShow({ network, meeting, session, profile, mayEdit, panels, conversation }: Props) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <article class="session-page">
      <header>
        <Crumbs
          items={[
            { label: meeting.title, href: meetingPath(network, meeting), lang: written },
            { label: t('meetings.agenda.title'), href: agendaPath(network, meeting) },
          ]}
        />
        <Eyebrow>
          <SessionKind network={network} profile={profile} kind={session.kind} />
        </Eyebrow>
        <PageTitle lang={written}>{session.title}</PageTitle>
        {session.purpose ? <Lead lang={written}>{session.purpose}</Lead> : null}
        {session.example ? (
          <p>
            <ExampleMark of={session} />
          </p>
        ) : null}
        {mayEdit ? (
          <Actions>
            <ButtonLink href={sessionPath(network, meeting, session, '/edit')}>
              {t('meetings.session.change')}
            </ButtonLink>
          </Actions>
        ) : null}
      </header>
      <SessionFacts network={network} session={session} />
      {session.harvest ? (
        <section aria-labelledby="harvest">
          <h2 id="harvest">{t('meetings.session.harvest')}</h2>
          <p class="plain-text" lang={written}>
            {session.harvest}
          </p>
        </section>
      ) : null}
      <SessionNeeds network={network} session={session} />
      <SessionPractices network={network} session={session} />
      <div class="panels">{panels}</div>
      {conversation}
    </article>
  )
}

function SessionFacts({ network, session }: Pick<Props, 'network' | 'session'>) {
  const page = usePage()
  const { t, lang } = page
  const written = contentLang(lang, network.language)
  const said = (text: string) => <span lang={written}>{text}</span>
  const { day, city, room, theme, leadBy, speakers } = session
  const facts: Fact[] = [
    {
      name: t('meetings.meeting.when'),
      value: day ? [dayWord(day, page), timesOf(session)].filter(Boolean).join(', ') : t('meetings.session.day.open'),
    },
  ]
  if (room) facts.push({ name: t('meetings.session.room'), value: said(room) })
  if (city) facts.push({ name: t('meetings.session.city'), value: <a href={cityPath(network, city)}>{city.name}</a> })
  if (theme)
    facts.push({
      name: t('meetings.session.theme'),
      value: (
        <a href={themePath(network, theme)}>
          <span class="number">{theme.code}</span> <span lang={written}>{theme.title}</span>
        </a>
      ),
    })
  if (leadBy) facts.push({ name: t('meetings.session.leadBy'), value: said(leadBy) })
  if (speakers) facts.push({ name: t('meetings.session.speakers'), value: said(speakers) })
  return <DataBox facts={facts} />
}

export function SessionNeeds({ network, session }: Pick<Props, 'network' | 'session'>) {
  const { t, lang } = usePage()
  if (session.needs.length === 0) return null
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">{t('meetings.session.needs')}</h2>
      <ul class="rows">
        {session.needs.map((need) => (
          <li>
            <a href={needPath(network, need)} lang={contentLang(lang, network.language)}>
              {need.question}
            </a>
            <span class="soft">
              {need.city.name} <NeedStateTag state={need.state} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SessionPractices({ network, session }: Pick<Props, 'network' | 'session'>) {
  const { t, lang } = usePage()
  if (session.practices.length === 0) return null
  return (
    <section aria-labelledby="practices">
      <h2 id="practices">{t('meetings.session.practices')}</h2>
      <ul class="rows">
        {session.practices.map((practice) => (
          <li>
            <a href={practicePath(network, practice)} lang={contentLang(lang, network.language)}>
              {practice.title}
            </a>
            <span class="soft">{practice.cityName ?? practice.owner}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
