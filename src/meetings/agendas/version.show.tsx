import type { Network } from '#networks'
import { Buttons, CheckField, Choices, Form, TextArea } from '#platform/forms'
import { contentLang, type MessageWithoutArgs } from '#platform/text'
import { Crumbs, Empty, Eyebrow, Lead, PageTitle, Tag, usePage } from '#platform/ui'
import { agendaPath, meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { agendaShows } from '../schema.ts'
import { dayWord, timesOf } from '../sessions/session.words.tsx'
import type { AgendaVersion } from './version.queries.ts'
import type { AgendaChange, KeptSession } from './version.ts'

interface Given {
  network: Network
  meeting: Meeting
  versions: AgendaVersion[]
}

/** Under an agenda: what was given out and when, and for those who plan it the way to give it out. */
export function Versions({ network, meeting, versions, id }: Given & { id: string | null }) {
  const { t } = usePage()
  if (versions.length === 0 && id === null) return null
  return (
    <section class="agenda-versions" aria-labelledby="versions">
      <h2 id="versions">{t('meetings.version.title')}</h2>
      <VersionRows {...{ network, meeting, versions }} />
      {id === null ? null : (
        <details>
          <summary>{t('meetings.version.give')}</summary>
          <Form action={agendaPath(network, meeting, '/versions')} id={id} label={t('meetings.version.give')}>
            <TextArea
              name="note"
              label={t('meetings.version.note')}
              hint={t('meetings.version.note.hint')}
              rows={2}
              lang={contentLang(usePage().lang, network.language)}
              optional
            />
            <CheckField name="agreed" label={t('meetings.version.agreedByAll')} />
            <Buttons send={t('meetings.version.giveSend')} quiet />
          </Form>
        </details>
      )}
    </section>
  )
}

function VersionRows({ network, meeting, versions }: Given) {
  const { t, format, lang } = usePage()
  return (
    <ul class="rows">
      {versions.map(({ number, note, agreed, actor, changes, day }) => (
        <li>
          <span>
            <a href={agendaPath(network, meeting, `/versions/${number}`)}>{t('meetings.version.number', { number })}</a>{' '}
            {agreed ? <Tag tone="give">{t('meetings.version.agreed')}</Tag> : <Tag>{t('meetings.version.draft')}</Tag>}{' '}
            {note ? <span lang={contentLang(lang, network.language)}>{note}</span> : null}
          </span>
          <span class="soft">
            {t('meetings.version.changes', { count: changes.length })} · {actor}, {format.date(day ?? '')}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Who reads the agenda: an explicit step of those who plan the meeting. */
export function Opening({ network, meeting }: Pick<Given, 'network' | 'meeting'>) {
  const { t } = usePage()
  const offered = meeting.agendaShown === 'network' ? 'after' : meeting.agendaShown
  return (
    <details class="agenda-opening">
      <summary>{t('meetings.opening.title', { shown: t(`meetings.opening.${meeting.agendaShown}`) })}</summary>
      <Form
        action={agendaPath(network, meeting, '/opening')}
        typed={{ shown: offered }}
        label={t('meetings.opening.question')}
      >
        <Choices
          name="shown"
          kind="radio"
          label={t('meetings.opening.question')}
          hint={t('meetings.opening.hint')}
          options={agendaShows.map((shown) => ({ value: shown, label: t(`meetings.opening.${shown}`) }))}
        />
        <Buttons send={t('meetings.opening.send')} quiet />
      </Form>
    </details>
  )
}

interface VersionPage extends Given {
  version: AgendaVersion
  /** The version it is held against, and what differs. */
  against: { number: number; changes: AgendaChange[] } | null
}

/** One version as it was given out, and what differs from another. */
export function VersionShow({ network, meeting, versions, version, against }: VersionPage) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <article class="agenda">
      <header>
        <Crumbs
          items={[
            { label: meeting.title, href: meetingPath(network, meeting), lang: written },
            { label: t('meetings.agenda.title'), href: agendaPath(network, meeting) },
          ]}
        />
        <Eyebrow>{t(version.agreed ? 'meetings.version.agreed' : 'meetings.version.draft')}</Eyebrow>
        <PageTitle>{t('meetings.version.number', { number: version.number })}</PageTitle>
        <Lead>
          {t('meetings.version.givenBy', {
            actor: version.actor,
            date: format.date(version.day ?? ''),
          })}{' '}
          {version.note ? <span lang={written}>{version.note}</span> : null}
        </Lead>
      </header>
      <section aria-labelledby="changes">
        <h2 id="changes">
          {against ? t('meetings.version.since', { number: against.number }) : t('meetings.version.first')}
        </h2>
        {versions.length > 1 ? (
          <p class="chips">
            {versions
              .filter(({ number }) => number !== version.number)
              .map(({ number }) => (
                <a
                  class="chip"
                  href={`${agendaPath(network, meeting, `/versions/${version.number}`)}?with=${number}`}
                  aria-current={against?.number === number ? 'true' : undefined}
                >
                  {t('meetings.version.compare', { number })}
                </a>
              ))}
          </p>
        ) : null}
        {against && against.changes.length === 0 ? <p class="soft">{t('meetings.version.same')}</p> : null}
        {against && against.changes.length > 0 ? <Changes network={network} changes={against.changes} /> : null}
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{t('meetings.version.asGiven')}</h2>
        {version.sessions.length === 0 ? (
          <Empty title={t('meetings.agenda.none')} />
        ) : (
          <ol class="rows">
            {version.sessions.map((session) => (
              <li>
                <span lang={written}>{session.title}</span>
                <span class="soft">
                  <WhenWhere network={network} session={session} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>
    </article>
  )
}

export function Changes({ network, changes }: { network: Network; changes: AgendaChange[] }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const said = (text: string) => <span lang={written}>{text}</span>
  return (
    <ul class="agenda-changes">
      {changes.map((change) => (
        <li>
          <Tag tone={change.kind === 'came' ? 'give' : change.kind === 'went' ? 'nobody' : undefined}>
            {t(`meetings.version.${change.kind}`)}
          </Tag>{' '}
          {said(change.session.title)}
          {change.kind === 'renamed' ? (
            <span class="soft">
              {' '}
              {t('meetings.version.was')} {said(change.before.title)}
            </span>
          ) : null}
          {change.kind === 'moved' ? (
            <span class="soft">
              {': '}
              <WhenWhere network={network} session={change.before} /> →{' '}
              <WhenWhere network={network} session={change.session} />
            </span>
          ) : null}
          {change.kind === 'changed' ? (
            <span class="soft">
              {' '}
              {change.fields.map((field) => t(fieldKeys[field] ?? 'meetings.session.title')).join(', ')}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const fieldKeys: Partial<Record<keyof KeptSession, MessageWithoutArgs>> = {
  kind: 'meetings.session.kind',
  theme: 'meetings.session.theme',
  leadBy: 'meetings.session.leadBy',
  speakers: 'meetings.session.speakers',
  purpose: 'meetings.session.purpose',
}

function WhenWhere({ network, session }: { network: Network; session: KeptSession }) {
  const page = usePage()
  const { day, room, city } = session
  return (
    <>
      {day ? [dayWord(day, page), timesOf(session)].filter(Boolean).join(', ') : page.t('meetings.session.day.open')}
      {room || city ? (
        <span lang={contentLang(page.lang, network.language)}> · {[room, city].filter(Boolean).join(', ')}</span>
      ) : null}
    </>
  )
}
