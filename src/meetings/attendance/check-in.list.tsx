import type { City, Network, Profile } from '#networks'
import {
  Buttons,
  CheckField,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextField,
  type Typed,
} from '#platform/forms'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, Empty, Figures, PageTitle, SearchBox, usePage } from '#platform/ui'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { plainName } from '../participants/participant.names.ts'
import type { Participant } from '../participants/participant.queries.ts'
import { attendancePath, checkInPath } from './attendance.paths.ts'
import { kindChoices } from './check-in.form.ts'

interface Props {
  network: Network
  meeting: Meeting
  people: Participant[]
  q: string
  open: boolean
}

/** Everybody who is expected, with large buttons: one hand holds the phone, the thumb ticks. */
export function CheckInList({ network, meeting, people, q, open }: Props) {
  const { t, lang, format } = usePage()
  const listed = people.filter(({ name, cancelledAt }) => name !== null && cancelledAt === null)
  const words = plainName(q).split(' ').filter(Boolean)
  const shown = listed.filter(({ name }) => words.every((word) => plainName(name ?? '').includes(word)))
  const count = (presence: string) => listed.filter((one) => one.presence === presence).length
  return (
    <div class="check-in">
      <Crumbs
        items={[
          { label: meeting.title, href: meetingPath(network, meeting), lang: contentLang(lang, network.language) },
        ]}
      />
      <PageTitle>{t('meetings.checkIn.list')}</PageTitle>
      <Figures
        items={[
          { value: format.number(count('present')), label: t('meetings.checkIn.present') },
          { value: format.number(count('expected')), label: t('meetings.checkIn.expected') },
        ]}
      />
      <Actions>
        <ButtonLink href={checkInPath(network, meeting, '/screen')}>
          {t(open ? 'meetings.checkIn.toScreen' : 'meetings.checkIn.openScreen')}
        </ButtonLink>
        <ButtonLink href={checkInPath(network, meeting, '/new')}>{t('meetings.checkIn.add')}</ButtonLink>
        <ButtonLink href={attendancePath(network, meeting)}>{t('meetings.attendance.title')}</ButtonLink>
      </Actions>
      {listed.length > 10 ? (
        <SearchBox action={checkInPath(network, meeting)} label={t('meetings.checkIn.find')} value={q} />
      ) : null}
      {listed.length === 0 ? (
        <Empty title={t('meetings.checkIn.nobody')}>
          <p>{t('meetings.checkIn.nobodyYet')}</p>
        </Empty>
      ) : (
        <ul class="check-in-list">
          {shown.map((one) => (
            <Row network={network} meeting={meeting} one={one} q={q} />
          ))}
        </ul>
      )}
    </div>
  )
}

const marks = ['present', 'online', 'excused', 'absent'] as const

function Row({ network, meeting, one, q }: { network: Network; meeting: Meeting; one: Participant; q: string }) {
  const { t } = usePage()
  const now = one.presence === 'present' && one.online ? 'online' : one.presence
  const action = checkInPath(network, meeting) + (q ? `?q=${encodeURIComponent(q)}` : '')
  return (
    <li id={`p-${one.id}`} data-presence={one.presence}>
      <span class="check-in-name">{one.name}</span>
      <span class="soft">
        {[one.organisation, one.city, t(`meetings.presence.${now}`)].filter(Boolean).join(' · ')}
      </span>
      <form method="post" action={action} aria-label={one.name ?? ''}>
        <input type="hidden" name="participant" value={one.id} />
        {marks.map((mark) => (
          <button
            type="submit"
            class="ds-button"
            data-variant={now === mark ? undefined : 'secondary'}
            name="presence"
            value={mark}
            aria-pressed={now === mark ? 'true' : 'false'}
          >
            {t(`meetings.presence.${mark}`)}
            <span class="unseen"> {one.name}</span>
          </button>
        ))}
        {now === 'expected' ? null : (
          <button type="submit" class="ds-button" data-variant="tertiary" name="presence" value="expected">
            {t('meetings.checkIn.takeBack')}
            <span class="unseen"> {one.name}</span>
          </button>
        )}
      </form>
    </li>
  )
}

interface NewProps {
  network: Network
  meeting: Meeting
  cities: City[]
  profile: Profile
  typed: Typed
  errors?: FormErrors | undefined
  id: string
}

/** Somebody who came without being on the list, put down by a helper. */
export function CheckInNew({ network, meeting, cities, profile, typed, errors, id }: NewProps) {
  const { t, lang } = usePage()
  const kinds = kindChoices(profile, lang)
  return (
    <>
      <Crumbs items={[{ label: t('meetings.checkIn.list'), href: checkInPath(network, meeting) }]} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('meetings.checkIn.add')}</PageTitle>
      <Form action={checkInPath(network, meeting, '/new')} typed={typed} errors={errors} id={id}>
        <TextField name="name" label={t('meetings.register.name')} />
        <TextField name="organisation" label={t('meetings.register.organisation')} optional />
        {meeting.cityId === null ? (
          <SelectField
            name="city"
            label={t('meetings.register.city')}
            empty={t('meetings.register.city.none')}
            options={cities.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        ) : null}
        {kinds.length > 0 ? (
          <SelectField name="kind" label={t('meetings.checkIn.kind')} options={kinds} optional />
        ) : null}
        <CheckField name="online" label={t('meetings.participants.online')} />
        <p class="soft">{t('meetings.checkIn.askThem')}</p>
        <Buttons
          send={t('meetings.checkIn.addSend')}
          cancel={{ href: checkInPath(network, meeting), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}
