import type { City, Network, Profile } from '#networks'
import {
  Buttons,
  CheckField,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { contentLang } from '#platform/text'
import { Crumbs, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import { travelModes } from '../footprint/factors.ts'
import { isOnline } from '../meeting.format.ts'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { SeatFields } from './seat.fields.tsx'

export interface RegisterProps {
  network: Network
  meeting: Meeting
  cities: City[]
  profile: Profile
  typed: Typed
  errors?: FormErrors | undefined
  action: string
  id?: string | undefined
  version?: number | undefined
  /** Whether a letter has to find them: nothing is known of whoever has no account. */
  asksEmail: boolean
  /** What the organisers say to those who come. */
  word: string | null
  /** For how long names stand on the sheet, in the reader's words. */
  namesUntil: string
  /** Already on the list. */
  registered?: boolean
  /** Where a click takes somebody off the list. */
  cancelAction?: string | undefined
  /** Where a link was opened by somebody without an account. */
  outside?: boolean
}

/** Registers somebody in one look: what is known stands in the fields already, the rest may stay empty. */
export function RegisterEdit(props: RegisterProps) {
  const { network, meeting, typed, errors, action, id, version, asksEmail, word, namesUntil, registered } = props
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      {props.outside ? null : (
        <Crumbs items={[{ label: meeting.title, href: meetingPath(network, meeting), lang: written }]} />
      )}
      <ErrorSummary errors={errors} />
      <PageTitle>{t(registered ? 'meetings.register.changeTitle' : 'meetings.register.title')}</PageTitle>
      <Lead>
        <span lang={written}>{meeting.title}</span>
      </Lead>
      {word ? (
        <Notice>
          <p lang={written}>{word}</p>
        </Notice>
      ) : null}
      <Form action={action} typed={typed} errors={errors} id={id} version={version}>
        <TextField name="name" label={t('meetings.register.name')} autocomplete="name" />
        {asksEmail ? (
          <TextField
            name="email"
            label={t('meetings.register.email')}
            hint={t('meetings.register.email.hint')}
            type="email"
            autocomplete="email"
          />
        ) : null}
        <WhoYouAre {...props} />
        {isOnline(meeting) ? null : (
          <>
            {/online|hybrid/i.test(meeting.format ?? '') || meeting.joinLink ? (
              <CheckField name="online" label={t('meetings.register.online')} />
            ) : null}
            <SelectField
              name="travelMode"
              label={t('meetings.register.travelMode')}
              hint={t('meetings.register.travelMode.hint')}
              optional
              options={travelModes.map((mode) => ({ value: mode, label: t(`meetings.travel.${mode}`) }))}
            />
          </>
        )}
        <TextArea
          name="access"
          label={t('meetings.register.access')}
          hint={t('meetings.register.access.hint')}
          rows={2}
          optional
        />
        {isOnline(meeting) ? null : (
          <TextArea name="dietary" label={t('meetings.register.dietary')} rows={2} optional />
        )}
        <p class="soft">{t('meetings.register.consent', { until: namesUntil })}</p>
        <Buttons
          send={t(registered ? 'meetings.register.save' : 'meetings.register.send')}
          cancel={props.outside ? undefined : { href: meetingPath(network, meeting), label: t('platform.form.cancel') }}
        />
      </Form>
      {props.cancelAction ? (
        <Form action={props.cancelAction} label={t('meetings.register.cancel')}>
          <Buttons send={t('meetings.register.cancel')} quiet />
        </Form>
      ) : null}
    </>
  )
}

/** The city, on whose behalf, and from which kind of member of the local group. */
export function WhoYouAre({
  network,
  meeting,
  cities,
  profile,
}: Pick<RegisterProps, 'network' | 'meeting' | 'cities' | 'profile'>) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      <TextField
        name="organisation"
        label={t('meetings.register.organisation')}
        autocomplete="organization"
        lang={written}
        optional
      />
      {meeting.cityId === null ? (
        <SelectField
          name="city"
          label={t('meetings.register.city')}
          hint={t('meetings.register.city.hint')}
          empty={t('meetings.register.city.none')}
          options={cities.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      ) : null}
      <SeatFields
        meeting={meeting}
        profile={profile}
        label={t('meetings.register.seat')}
        kindHint={t('meetings.register.memberKind.hint')}
      />
    </>
  )
}
