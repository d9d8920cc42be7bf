import { clockOf, type Network } from '#networks'
import { contentLang } from '#platform/text'
import { ButtonLink, Crumbs, Eyebrow, Lead, PageTitle, SectionHead, Tag, usePage } from '#platform/ui'
import { meetingPath, meetingsPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { writtenDates } from '../meeting.words.tsx'
import { PresentationList } from '../presentations/presentation.list.tsx'
import { presentationsPath } from '../presentations/presentation.paths.ts'
import { SessionKind, sessionKindWord, timesOf } from '../sessions/session.words.tsx'
import { academyPath } from './academy.paths.ts'
import type { Academy } from './academy.steps.ts'

interface Props {
  network: Network
  meeting: Meeting
  academy: Academy
  may: { edit: boolean; run: boolean; presentFor: (city: { id: string }) => boolean }
}

/** How an academy is prepared and run: what is done, what comes next, and the room's order of things. */
export function AcademyShow({ network, meeting, academy, may }: Props) {
  const { t, lang, format } = usePage()
  const written = contentLang(lang, network.language)
  const next = academy.steps.find(({ done }) => !done)
  return (
    <article class="academy">
      <header>
        <Crumbs
          items={[
            { label: t('meetings.meetings.title'), href: meetingsPath(network) },
            { label: meeting.title, href: meetingPath(network, meeting), lang: written },
          ]}
        />
        <Eyebrow>{t('meetings.academy.number', { number: academy.number })}</Eyebrow>
        <PageTitle lang={written}>{meeting.title}</PageTitle>
        <Lead>
          {writtenDates(meeting, format) ?? t('meetings.meeting.noDate')} ·{' '}
          {t('meetings.academy.today', { date: format.date(clockOf(network)) })}
        </Lead>
      </header>
      <div class="split">
        <section aria-labelledby="steps">
          <h2 id="steps">{t('meetings.academy.next')}</h2>
          <ol class="academy-steps">
            {academy.steps.map((step) => (
              <li aria-current={step === next ? 'step' : undefined}>
                {may.run && step === next ? (
                  <ButtonLink href={step.href} filled>
                    {step.label}
                  </ButtonLink>
                ) : (
                  <a href={step.href}>{step.label}</a>
                )}{' '}
                <Tag tone={step.done ? 'give' : step === next ? 'want' : undefined}>
                  {t(
                    step.done
                      ? 'meetings.academy.done'
                      : step === next
                        ? 'meetings.academy.isNext'
                        : 'meetings.academy.ahead',
                  )}
                </Tag>
                {step.note ? <small class="soft"> {step.note}</small> : null}
              </li>
            ))}
          </ol>
        </section>
        <div>
          <Sessions {...{ network, meeting, academy, may }} />
        </div>
      </div>
      {academy.presented || academy.presentations.length > 0 ? (
        <section aria-labelledby="presentations">
          <SectionHead
            id="presentations"
            more={{ href: presentationsPath(network, meeting), label: t('meetings.presentations.more') }}
          >
            {t('meetings.presentations.title')}
          </SectionHead>
          {academy.presentations.length === 0 ? <p class="soft">{t('meetings.presentations.none')}</p> : null}
          <PresentationList {...{ network, meeting, may }} presentations={academy.presentations} />
        </section>
      ) : null}
    </article>
  )
}

function Sessions({ network, meeting, academy, may }: Props) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <section aria-labelledby="order">
      <h2 id="order">{t('meetings.academy.agenda')}</h2>
      {academy.sessions.length === 0 ? <p class="soft">{t('meetings.academy.noAgenda')}</p> : null}
      <ul class="rows">
        {academy.sessions.map((session) => (
          <li>
            <span>
              <span class="number">{timesOf(session)}</span> <span lang={written}>{session.title}</span>
            </span>
            {sessionKindWord(academy.profile, session.kind, network.language) === session.title ? null : (
              <span class="soft">
                <SessionKind network={network} profile={academy.profile} kind={session.kind} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {may.edit && academy.missing ? (
        <form method="post" action={academyPath(network, meeting, '/agenda')}>
          <button type="submit" class="ds-button" data-variant="secondary">
            {t('meetings.academy.makeAgenda')}
          </button>
        </form>
      ) : null}
    </section>
  )
}
