import { ExampleMark, type Network } from '#networks'
import {
  Buttons,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { contentLang, languages } from '#platform/text'
import { Crumbs, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import { meetingPath, meetingsPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { announcementsPath } from './announcement.paths.ts'
import type { Announcement } from './announcement.queries.ts'

interface Props {
  network: Network
  meeting: Meeting
  announcements: Announcement[]
  /** Whether there is a page that people outside can read. */
  open: boolean
  typed: Typed
  errors?: FormErrors | undefined
  id: string
}

/** People of sister networks are told of a meeting by letter; whom, stands here. */
export function AnnouncementsShow({ network, meeting, announcements, open, typed, errors, id }: Props) {
  const { t, lang, format } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      <ErrorSummary errors={errors} />
      <Crumbs
        items={[
          { label: t('meetings.meetings.title'), href: meetingsPath(network) },
          { label: meeting.title, href: meetingPath(network, meeting), lang: written },
        ]}
      />
      <PageTitle>{t('meetings.announcements.title')}</PageTitle>
      <Lead>{t('meetings.announcements.lead')}</Lead>
      {open ? (
        <Form
          action={announcementsPath(network, meeting)}
          typed={typed}
          errors={errors}
          id={id}
          label={t('meetings.announcements.title')}
        >
          <TextField name="name" label={t('meetings.announcement.name')} autocomplete="off" />
          <TextField name="email" label={t('meetings.announcement.email')} type="email" autocomplete="off" />
          <TextField name="organisation" label={t('meetings.announcement.organisation')} optional />
          <SelectField
            name="language"
            label={t('meetings.announcement.language')}
            options={languages.map((value) => ({ value, label: format.ownName(value), lang: value }))}
          />
          <TextArea name="message" label={t('meetings.announcement.message')} rows={4} optional />
          <Buttons send={t('meetings.announcement.send')} />
        </Form>
      ) : (
        <Notice tone="doubt" title={t('meetings.announcements.closed')} />
      )}
      <section aria-labelledby="told">
        <h2 id="told">{t('meetings.announcements.told', { count: announcements.length })}</h2>
        <ul class="rows">
          {announcements.map((one) => (
            <li>
              <span>
                {one.name} &lt;{one.email}&gt;{one.organisation ? `, ${one.organisation}` : ''} <ExampleMark of={one} />
              </span>
              <span class="soft">
                {format.date(one.day)}, {one.actor}
                <form method="post" action={announcementsPath(network, meeting, `/${one.id}/forget`)}>
                  <button type="submit" class="ds-button" data-variant="tertiary">
                    {t('meetings.announcement.forget')} <span class="unseen">{one.name}</span>
                  </button>
                </form>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
