import type { Network } from '#networks'
import {
  Buttons,
  CheckField,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { contentLang } from '#platform/text'
import { Crumbs, PageTitle, usePage } from '#platform/ui'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { registrationOpenings } from '../schema.ts'
import type { MeetingDoor } from './door.queries.ts'
import { participantsPath } from './participant.paths.ts'

interface Props {
  network: Network
  meeting: Meeting
  door: MeetingDoor
  typed: Typed
  errors?: FormErrors | undefined
}

/** Who may register, until when, and what they should know. */
export function DoorEdit({ network, meeting, door, typed, errors }: Props) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      <Crumbs
        items={[
          { label: meeting.title, href: meetingPath(network, meeting), lang: written },
          { label: t('meetings.participants.title'), href: participantsPath(network, meeting) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('meetings.door.title')}</PageTitle>
      <Form
        action={participantsPath(network, meeting, '/door')}
        typed={typed}
        errors={errors}
        version={door.version || undefined}
      >
        <Choices
          name="opening"
          label={t('meetings.door.opening')}
          kind="radio"
          options={registrationOpenings.map((value) => ({ value, label: t(`meetings.door.opening.${value}`) }))}
        />
        <TextField name="closesOn" label={t('meetings.door.closesOn')} type="date" optional />
        <TextArea
          name="word"
          label={t('meetings.door.word')}
          hint={t('meetings.door.word.hint')}
          lang={written}
          optional
        />
        {door.version > 0 ? (
          <CheckField name="newLink" label={t('meetings.door.newLink')} hint={t('meetings.door.newLink.hint')} />
        ) : null}
        <Buttons
          send={t('meetings.door.save')}
          cancel={{ href: participantsPath(network, meeting), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}
