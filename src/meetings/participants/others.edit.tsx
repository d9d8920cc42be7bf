import type { City, Network, Profile } from '#networks'
import {
  Buttons,
  CheckField,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextArea,
  type Typed,
} from '#platform/forms'
import { contentLang } from '#platform/text'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { participantsPath } from './participant.paths.ts'
import { SeatFields } from './seat.fields.tsx'

interface Props {
  network: Network
  meeting: Meeting
  /** For which one may put people down. */
  cities: City[]
  /** May also put down people of no city, and ask guests by mail. */
  everybody: boolean
  profile: Profile
  typed: Typed
  errors?: FormErrors | undefined
  id: string
}

/** Puts people on the list by their names, one to a line. */
export function OthersEdit({ network, meeting, cities, everybody, profile, typed, errors, id }: Props) {
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
      <PageTitle>{t('meetings.others.title')}</PageTitle>
      <Lead>{t('meetings.others.lead')}</Lead>
      <Form action={participantsPath(network, meeting)} typed={typed} errors={errors} id={id}>
        <TextArea name="list" label={t('meetings.others.list')} hint={t('meetings.others.list.hint')} rows={8} />
        {meeting.cityId === null ? (
          <SelectField
            name="city"
            label={t('meetings.register.city')}
            empty={everybody ? t('meetings.register.city.none') : null}
            options={cities.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        ) : null}
        <SeatFields
          meeting={meeting}
          profile={profile}
          label={t('meetings.others.seat')}
          kindHint={t('meetings.others.memberKind.hint')}
        />
        {everybody ? (
          <Choices
            name="as"
            label={t('meetings.others.as')}
            kind="radio"
            options={[
              { value: 'registered', label: t('meetings.others.as.registered') },
              { value: 'invited', label: t('meetings.others.as.invited'), hint: t('meetings.others.as.invited.hint') },
            ]}
          />
        ) : null}
        <CheckField name="letters" label={t('meetings.others.letters')} hint={t('meetings.others.letters.hint')} />
        <Buttons
          send={t('meetings.others.send')}
          cancel={{ href: participantsPath(network, meeting), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}
