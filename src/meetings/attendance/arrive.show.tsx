import type { City, Network, Profile } from '#networks'
import type { Person } from '#people'
import {
  Buttons,
  CheckField,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  Hidden,
  SelectField,
  TextField,
  type Typed,
} from '#platform/forms'
import { contentLang } from '#platform/text'
import { Eyebrow, Lead, PageTitle, usePage } from '#platform/ui'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import type { ParticipantRow } from '../participants/participant.queries.ts'
import { doorPath } from './attendance.paths.ts'
import { kindChoices } from './check-in.form.ts'

interface Props {
  network: Network
  meeting: Meeting
  cities: City[]
  profile: Profile
  code: string
  id: string
  typed: Typed
  errors?: FormErrors | undefined
  /** Whose names are like the one that was typed. */
  found: ParticipantRow[]
  step: 'look' | 'choose' | 'new'
  until: string
  person: Person | undefined
}

/** On a phone at the door: your name, and you are there. */
export function Arrive(props: Props) {
  const { network, meeting, errors, step } = props
  const { t, lang } = usePage()
  return (
    <div class="arrive">
      <ErrorSummary errors={errors} />
      <Eyebrow>{t('meetings.checkIn.title')}</Eyebrow>
      <PageTitle lang={contentLang(lang, network.language)}>{meeting.title}</PageTitle>
      {step === 'choose' ? <Choose {...props} /> : step === 'new' ? <Newcomer {...props} /> : <Look {...props} />}
    </div>
  )
}

function Look({ code, typed, errors, person, until }: Props) {
  const { t } = usePage()
  return (
    <>
      {person ? (
        <Form action={doorPath(code)} label={t('meetings.checkIn.asYourself')}>
          <Hidden name="as" value="me" />
          <p class="soft">{t('meetings.checkIn.consentSaid', { until })}</p>
          <Buttons send={t('meetings.checkIn.asPerson', { name: person.name })} />
        </Form>
      ) : null}
      <Form action={doorPath(code)} typed={typed} errors={errors}>
        <Hidden name="as" value="look" />
        <TextField
          name="name"
          label={t('meetings.checkIn.name')}
          hint={t('meetings.checkIn.name.hint')}
          autocomplete="name"
        />
        <Buttons send={t('meetings.checkIn.next')} quiet={person !== undefined} />
      </Form>
    </>
  )
}

function Choose({ code, id, typed, found, cities, until }: Props) {
  const { t } = usePage()
  const cityOf = (cityId: string | null) => cities.find(({ id: one }) => one === cityId)?.name
  return (
    <>
      <Lead>{t('meetings.checkIn.isThisYou')}</Lead>
      <p class="soft">{t('meetings.checkIn.consentSaid', { until })}</p>
      <ul class="arrive-names">
        {found.map((one) => (
          <li>
            <Form action={doorPath(code)} label={one.name ?? ''}>
              <Hidden name="as" value="this" />
              <Hidden name="participant" value={one.id} />
              <button type="submit" class="ds-button">
                {[one.name, cityOf(one.cityId)].filter(Boolean).join(', ')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <Form action={doorPath(code)} id={id}>
        <Hidden name="as" value="fresh" />
        <Hidden name="name" value={String(typed.name ?? '')} />
        <Buttons send={t('meetings.checkIn.noneOfThem')} quiet />
      </Form>
    </>
  )
}

function Newcomer({ meeting, cities, profile, code, id, typed, errors, until, network }: Props) {
  const { t, lang } = usePage()
  const kinds = kindChoices(profile, lang)
  return (
    <Form action={doorPath(code)} typed={typed} errors={errors} id={id} unsent={false}>
      <Hidden name="as" value="new" />
      <TextField name="name" label={t('meetings.register.name')} autocomplete="name" />
      <TextField
        name="organisation"
        label={t('meetings.register.organisation')}
        autocomplete="organization"
        lang={contentLang(lang, network.language)}
        optional
      />
      {meeting.cityId === null ? (
        <SelectField
          name="city"
          label={t('meetings.register.city')}
          empty={t('meetings.register.city.none')}
          options={cities.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      ) : null}
      {kinds.length > 0 ? (
        <Choices name="kind" label={t('meetings.checkIn.kind')} kind="radio" options={kinds} optional />
      ) : null}
      <CheckField name="online" label={t('meetings.checkIn.online')} />
      <CheckField
        name="consent"
        label={t('meetings.checkIn.consent')}
        hint={t('meetings.checkIn.consent.hint', { until })}
      />
      <Buttons send={t('meetings.checkIn.send')} />
    </Form>
  )
}

/** What stays on the phone: that one is counted, and the way to the meeting. */
export function Arrived({
  network,
  meeting,
  participant,
}: {
  network: Network
  meeting: Meeting
  participant: ParticipantRow
}) {
  const { t, lang } = usePage()
  const open = meeting.audience === 'public' && network.visibility === 'public'
  return (
    <div class="arrive">
      <Eyebrow>
        <span lang={contentLang(lang, network.language)}>{meeting.title}</span>
      </Eyebrow>
      <PageTitle>{t('meetings.checkIn.welcome', { name: participant.name ?? '' })}</PageTitle>
      <Lead>{t('meetings.checkIn.counted')}</Lead>
      {open ? (
        <p>
          <a href={meetingPath(network, meeting)}>{t('meetings.checkIn.toMeeting')}</a>
        </p>
      ) : null}
    </div>
  )
}

/** The short address without its code: people who type instead of scanning. */
export function TypeCode({ wrong }: { wrong: boolean }) {
  const { t } = usePage()
  return (
    <div class="arrive">
      <PageTitle>{t('meetings.checkIn.title')}</PageTitle>
      <Lead>{t(wrong ? 'meetings.checkIn.code.old' : 'meetings.checkIn.code.lead')}</Lead>
      <form class="form" method="get" action={doorPath()}>
        <div class="ds-field">
          <label class="ds-label" for="code">
            {t('meetings.checkIn.code')}
          </label>
          <input
            class="ds-input"
            id="code"
            name="code"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
          />
        </div>
        <div class="actions">
          <button type="submit" class="ds-button">
            {t('meetings.checkIn.next')}
          </button>
        </div>
      </form>
    </div>
  )
}
