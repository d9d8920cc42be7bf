import { type City, cityPath, ExampleMark, type Network, type Profile, wordOf } from '#networks'
import { contentLang } from '#platform/text'
import {
  Actions,
  ButtonLink,
  Crumbs,
  Empty,
  Figures,
  Notice,
  PageTitle,
  QrCode,
  SectionHead,
  Tag,
  usePage,
} from '#platform/ui'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { countedNeeds } from './catering.ts'
import type { MeetingDoor } from './door.queries.ts'
import { participantsPath, registerPath } from './participant.paths.ts'
import type { Needs, Participant } from './participant.queries.ts'
import { seatLabel } from './seat.words.ts'
import { type CitySeats, comes } from './seats.ts'

interface Props {
  network: Network
  meeting: Meeting
  door: MeetingDoor
  cities: City[]
  profile: Profile
  /** Those whose names the reader may see. */
  mine: Participant[]
  /** Whom among them the reader may change. */
  mayChange: string[]
  seats: CitySeats[]
  /** What people need, for those who run the meeting. */
  needs: Map<string, Needs> | undefined
  open: boolean
  runs: boolean
  sealed: boolean
  registersOthers: boolean
  keepsDoor: boolean
  /** The address that the organisers give out. */
  link: string | undefined
  namesUntil: string
  needsUntil: string
}

/** Who comes: how many from each city for those who take part, names for those whose people they are. */
export function ParticipantsIndex(props: Props) {
  const { network, meeting, seats, mine, open, keepsDoor, needs } = props
  const { t, lang, format } = usePage()
  const coming = mine.filter(comes)
  const all = seats.reduce((sum, { coming: one }) => sum + one, 0)
  return (
    <>
      <Crumbs
        items={[
          { label: meeting.title, href: meetingPath(network, meeting), lang: contentLang(lang, network.language) },
        ]}
      />
      <PageTitle>{t('meetings.participants.title')}</PageTitle>
      <Figures
        items={[
          { value: format.number(Math.max(all, coming.length)), label: t('meetings.participants.coming') },
          {
            value: format.number(seats.filter(({ coming: one }) => one > 0).length),
            label: t('meetings.participants.cities'),
          },
        ]}
      />
      <Actions>
        {open ? (
          <ButtonLink href={registerPath(network, meeting)} filled={!props.registersOthers}>
            {t('meetings.register.step')}
          </ButtonLink>
        ) : null}
        {props.registersOthers ? (
          <ButtonLink href={participantsPath(network, meeting, '/new')} filled>
            {t('meetings.others.step')}
          </ButtonLink>
        ) : null}
        {keepsDoor ? (
          <ButtonLink href={participantsPath(network, meeting, '/door')}>{t('meetings.door.step')}</ButtonLink>
        ) : null}
      </Actions>
      <Names {...props} />
      {meeting.cityId === null ? <Seats network={network} seats={seats} /> : null}
      {needs ? <NeedsSection {...props} needs={needs} /> : null}
      {props.link ? <GivenOut {...props} link={props.link} /> : null}
    </>
  )
}

function Names({ network, meeting, mine, mayChange, needs, profile, namesUntil }: Props) {
  const { t, lang } = usePage()
  if (mine.length === 0)
    return (
      <Empty title={t('meetings.participants.none')}>
        <p>{t('meetings.participants.noneYet')}</p>
      </Empty>
    )
  const kinds = new Map(profile.member_kind.map(({ key, label }) => [key, wordOf(label, lang)]))
  return (
    <section aria-labelledby="names">
      <SectionHead id="names">{t('meetings.participants.names')}</SectionHead>
      <p class="soft">{t('meetings.participants.namesUntil', { until: namesUntil })}</p>
      <ul class="participant-list">
        {mine.map((one) => (
          <li>
            <span class="participant-name">
              {one.name ?? t('meetings.participants.nameGone')} <ExampleMark of={one} />
              {one.cancelledAt ? <Tag>{t('meetings.participants.isCancelled')}</Tag> : null}
              {!one.registeredAt && one.invitedAt ? <Tag>{t('meetings.participants.isInvited')}</Tag> : null}
              {one.online ? <Tag>{t('meetings.participants.online')}</Tag> : null}
            </span>
            <span class="soft">
              {[
                one.organisation,
                one.city,
                one.seat && t(seatLabel(one.seat)),
                one.memberKind && kinds.get(one.memberKind),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {mayChange.includes(one.id) && one.name ? (
              <a href={participantsPath(network, meeting, `/${one.id}/edit`)}>
                {t('meetings.participants.change')}
                <span class="unseen"> {one.name}</span>
              </a>
            ) : null}
            <Needed needs={needs?.get(one.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Needed({ needs }: { needs: Needs | undefined }) {
  const { t } = usePage()
  if (!needs) return null
  return (
    <span class="participant-needs">
      {needs.dietary ? <span>{t('meetings.needs.eats', { what: needs.dietary })}</span> : null}
      {needs.access ? <span>{t('meetings.needs.comes', { what: needs.access })}</span> : null}
    </span>
  )
}

/** How each city uses the seat of its local group: one at a meeting, and it need not be the coordinator. */
function Seats({ network, seats }: { network: Network; seats: CitySeats[] }) {
  const { t, format } = usePage()
  const over = seats.filter(({ tooMany }) => tooMany)
  return (
    <section aria-labelledby="seats">
      <SectionHead id="seats">{t('meetings.seats.title')}</SectionHead>
      {over.length > 0 ? (
        <Notice
          tone="doubt"
          title={t('meetings.seats.tooMany', { cities: format.list(over.map(({ city }) => city.name)) })}
        >
          <p>{t('meetings.seats.tooManyWhat', { seats: over[0]?.seats ?? 1 })}</p>
        </Notice>
      ) : null}
      <ul class="rows">
        {seats.map(({ city, coming, localGroup, seats: there }) => (
          <li>
            <a href={cityPath(network, city)}>{city.name}</a>
            <span class="number">{t('meetings.seats.used', { coming, localGroup, seats: there })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NeedsSection({ network, meeting, needs, needsUntil }: Props & { needs: Map<string, Needs> }) {
  const { t } = usePage()
  const { access, dietary } = countedNeeds(needs.values())
  return (
    <section aria-labelledby="needs">
      <SectionHead id="needs">{t('meetings.needs.title')}</SectionHead>
      <p class="soft">{t('meetings.needs.who', { until: needsUntil })}</p>
      {needs.size === 0 ? (
        <p>{t('meetings.needs.none')}</p>
      ) : (
        <>
          <ul class="rows">
            {[...dietary, ...access].map(([said, count]) => (
              <li>
                <span>{said}</span>
                <span class="number">{count}</span>
              </li>
            ))}
          </ul>
          <p>
            <a href={participantsPath(network, meeting, '/needs.csv')} download>
              {t('meetings.needs.download')}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

/** The address by which people without an account register: for a mail, a poster, a slide. */
function GivenOut({ door, link, keepsDoor, network, meeting }: Props & { link: string }) {
  const { t } = usePage()
  const open = door.opening === 'link' || door.opening === 'everybody'
  return (
    <section aria-labelledby="link">
      <SectionHead id="link">{t('meetings.door.link')}</SectionHead>
      {open ? (
        <>
          <p>{t('meetings.door.linkWho')}</p>
          <p class="participant-link">
            <code>{link}</code>
          </p>
          <div class="participant-qr">
            <QrCode text={link} label={t('meetings.door.linkQr')} />
          </div>
        </>
      ) : (
        <p>
          {t('meetings.door.linkShut')}{' '}
          {keepsDoor ? <a href={participantsPath(network, meeting, '/door')}>{t('meetings.door.step')}</a> : null}
        </p>
      )}
    </section>
  )
}
