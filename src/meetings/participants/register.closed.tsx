import type { Network } from '#networks'
import { contentLang } from '#platform/text'
import { Lead, PageTitle, usePage } from '#platform/ui'
import type { Meeting } from '../meeting.queries.ts'
import type { MeetingDoor } from './door.queries.ts'

/** Where nobody can register any more, or not by themselves. */
export function RegistrationClosed({
  network,
  meeting,
  door,
}: {
  network: Network
  meeting: Meeting
  door: MeetingDoor
}) {
  const { t, format, lang } = usePage()
  return (
    <>
      <PageTitle lang={contentLang(lang, network.language)}>{meeting.title}</PageTitle>
      <Lead>
        {door.closesOn && door.opening !== 'closed'
          ? t('meetings.register.closedOn', { date: format.date(door.closesOn) })
          : t('meetings.register.closed')}
      </Lead>
      {door.word ? <p lang={contentLang(lang, network.language)}>{door.word}</p> : null}
    </>
  )
}
