import type { City, Network, Profile } from '#networks'
import { Buttons, CheckField, ErrorSummary, Form, type FormErrors, TextField, type Typed } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Crumbs, PageTitle, usePage } from '#platform/ui'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { participantsPath } from './participant.paths.ts'
import type { Participant } from './participant.queries.ts'
import { WhoYouAre } from './register.edit.tsx'

interface Props {
  network: Network
  meeting: Meeting
  cities: City[]
  profile: Profile
  participant: Participant
  typed: Typed
  errors?: FormErrors | undefined
}

/** Changes somebody on the list; what they need stays their own. */
export function ParticipantEdit({ network, meeting, cities, profile, participant, typed, errors }: Props) {
  const { t, lang } = usePage()
  const at = participantsPath(network, meeting, `/${participant.id}`)
  return (
    <>
      <Crumbs
        items={[
          { label: meeting.title, href: meetingPath(network, meeting), lang: contentLang(lang, network.language) },
          { label: t('meetings.participants.title'), href: participantsPath(network, meeting) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{participant.name}</PageTitle>
      <Form action={`${at}/edit`} typed={typed} errors={errors} version={participant.version}>
        <TextField name="name" label={t('meetings.register.name')} />
        <TextField name="email" label={t('meetings.register.email')} type="email" optional />
        <WhoYouAre {...{ network, meeting, cities, profile }} />
        <CheckField name="online" label={t('meetings.participants.online')} />
        <Buttons
          send={t('meetings.register.save')}
          cancel={{ href: participantsPath(network, meeting), label: t('platform.form.cancel') }}
        />
      </Form>
      {participant.cancelledAt === null ? (
        <Form action={`${at}/cancel`} label={t('meetings.participants.takeOff')}>
          <Buttons send={t('meetings.participants.takeOff')} danger quiet />
        </Form>
      ) : null}
    </>
  )
}
