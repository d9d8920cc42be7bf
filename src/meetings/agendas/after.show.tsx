import { NeedStateTag } from '#exchange'
import type { Network } from '#networks'
import { Buttons, Choices, Form, TextField } from '#platform/forms'
import { contentLang } from '#platform/text'
import { ButtonLink, Crumbs, Empty, Lead, PageTitle, usePage } from '#platform/ui'
import { agendaPath, meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import type { Session } from '../sessions/session.queries.ts'

interface Props {
  network: Network
  meeting: Meeting
  sessions: Session[]
}

/** What became of each need that was on the agenda: answered, or still open. */
export function AfterShow({ network, meeting, sessions }: Props) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const typed = Object.fromEntries(
    sessions.flatMap(({ needs }) => needs.map(({ id, state }) => [`state.${id}`, state as string])),
  )
  return (
    <>
      <Crumbs
        items={[
          { label: meeting.title, href: meetingPath(network, meeting), lang: written },
          { label: t('meetings.agenda.title'), href: agendaPath(network, meeting) },
        ]}
      />
      <PageTitle>{t('meetings.after.title')}</PageTitle>
      {sessions.length === 0 ? (
        <Empty title={t('meetings.after.none')}>
          <ButtonLink href={meetingPath(network, meeting)}>{t('meetings.after.back')}</ButtonLink>
        </Empty>
      ) : (
        <>
          <Lead>{t('meetings.after.lead')}</Lead>
          <Form action={agendaPath(network, meeting, '/after')} typed={typed}>
            {sessions.map((session) => (
              <section>
                <h2 lang={written}>{session.title}</h2>
                {session.needs.map((need) => (
                  <div class="after-need">
                    <p>
                      <span lang={written}>{need.question}</span>{' '}
                      <span class="soft">
                        {need.city.name} <NeedStateTag state={need.state} />
                      </span>
                    </p>
                    <Choices
                      name={`state.${need.id}`}
                      kind="radio"
                      inline
                      label={t('meetings.after.became')}
                      options={[
                        { value: 'addressed', label: t('meetings.after.addressed') },
                        { value: 'open_after_meeting', label: t('meetings.after.open') },
                      ]}
                    />
                    <TextField name={`reason.${need.id}`} label={t('meetings.after.reason')} lang={written} optional />
                  </div>
                ))}
              </section>
            ))}
            <Buttons
              send={t('meetings.edit.save')}
              cancel={{ href: agendaPath(network, meeting), label: t('platform.form.cancel') }}
            />
          </Form>
        </>
      )}
    </>
  )
}
