import type { Person } from '#people'
import { Actions, ButtonLink, Empty, Filters, Lead, Pager, PageTitle, usePage } from '#platform/ui'
import { endsRole, handsOver, invitesInto } from '../access.ts'
import { CardsTable, Cell, HeadCell, NameCell, Row } from '../cards-table.tsx'
import type { City } from '../cities/city.queries.ts'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { Profile } from '../profiles/profile.ts'
import { roles } from '../schema.ts'
import type { Member, PeopleAsked } from './membership.queries.ts'
import { roleIn, roleNames } from './role.ts'
import { administers, type Standing } from './standing.ts'

interface PeopleProps {
  viewer: Person | undefined
  network: Network
  standing: Standing
  found: { rows: Member[]; found: number }
  asked: PeopleAsked
  cities: City[]
  pages: number
  /** How many invitations wait for an answer, as far as one deals with them. */
  open: number
  mayAsk: boolean
  profile: Profile
}

/** Who is in the network, as what, since when. */
export function PeopleIndex({
  viewer,
  network,
  standing,
  found,
  asked,
  cities,
  pages,
  open,
  mayAsk,
  profile,
}: PeopleProps) {
  const { t } = usePage()
  const narrowed = asked.q !== '' || asked.role !== undefined || asked.city !== ''
  return (
    <>
      <PageTitle>{t(asked.ended ? 'networks.people.endedTitle' : 'networks.people.title')}</PageTitle>
      <Lead>{t(asked.ended ? 'networks.people.endedLead' : 'networks.people.lead')}</Lead>
      {mayAsk && !asked.ended && (
        <Actions>
          <ButtonLink href={networkPath(network, '/people/invite')} filled>
            {t('networks.people.invite')}
          </ButtonLink>
          <ButtonLink href={networkPath(network, '/people/invite/many')}>{t('networks.people.inviteMany')}</ButtonLink>
          {open > 0 && (
            <a href={networkPath(network, '/people/invitations')}>{t('networks.people.open', { count: open })}</a>
          )}
        </Actions>
      )}
      <Narrow asked={asked} cities={cities} profile={profile} />
      <h2 class="list-count">{t('networks.people.count', { count: found.found })}</h2>
      {found.rows.length > 0 ? (
        <PeopleTable {...{ viewer, network, standing, profile }} members={found.rows} ended={asked.ended} />
      ) : (
        <Empty
          title={t(
            narrowed ? 'networks.people.noneFound' : asked.ended ? 'networks.people.noneEnded' : 'networks.people.none',
          )}
        >
          {narrowed && (
            <p>
              <a href={networkPath(network, asked.ended ? '/people?ended' : '/people')}>{t('networks.people.all')}</a>
            </p>
          )}
        </Empty>
      )}
      <Pager page={asked.page} pages={pages} />
      <p>
        {asked.ended ? (
          <a href={networkPath(network, '/people')}>{t('networks.people.present')}</a>
        ) : (
          <a href={networkPath(network, '/people?ended')}>{t('networks.people.ended')}</a>
        )}
      </p>
    </>
  )
}

function Narrow({ asked, cities, profile }: Pick<PeopleProps, 'asked' | 'cities' | 'profile'>) {
  const { t, lang } = usePage()
  const named = roleNames(profile, lang)
  return (
    <Filters
      label={t('networks.people.narrow')}
      keep={asked.ended ? ['ended'] : []}
      filters={[
        {
          name: 'role',
          label: t('networks.people.role'),
          all: t('networks.people.allRoles'),
          kind: 'select',
          options: roles.map((role) => ({ value: role, label: roleIn(t, role, null, named) })),
        },
        {
          name: 'city',
          label: t('networks.city.name'),
          all: t('networks.people.allCities'),
          kind: 'select',
          options: cities.map(({ slug, name }) => ({ value: slug, label: name })),
        },
      ]}
    >
      <label>
        <span class="field-label">{t('networks.people.name')}</span>
        <input class="ds-input" type="search" name="q" value={asked.q} maxlength={100} />
      </label>
    </Filters>
  )
}

interface TableProps extends Pick<PeopleProps, 'viewer' | 'network' | 'standing' | 'profile'> {
  members: Member[]
  ended: boolean
}

function PeopleTable({ viewer, network, standing, members, ended, profile }: TableProps) {
  const { format, lang, t } = usePage()
  const named = roleNames(profile, lang)
  /** Addresses are for those who write to them, and in a demonstration nobody's but the roles' are shown to a role. */
  const seesAddress = (member: Member) => {
    if (viewer?.demo && !member.demo) return false
    return member.cityId === null ? administers(standing) : invitesInto(standing, member.cityId)
  }
  const withAddresses = members.some(seesAddress)
  const changeable = !ended && members.some((member) => endsRole(standing, member) || handsOver(standing, member))
  return (
    <CardsTable
      class="people-table"
      caption={t('networks.people.title')}
      heads={[
        <HeadCell>{t('networks.people.name')}</HeadCell>,
        <HeadCell>{t('networks.people.role')}</HeadCell>,
        ...(withAddresses ? [<HeadCell>{t('networks.people.email')}</HeadCell>] : []),
        <HeadCell>{t('networks.people.since')}</HeadCell>,
        ...(ended ? [<HeadCell>{t('networks.people.until')}</HeadCell>] : []),
        ...(changeable
          ? [
              <HeadCell>
                <span class="unseen">{t('networks.people.change')}</span>
              </HeadCell>,
            ]
          : []),
      ]}
    >
      {members.map((member) => (
        <Row>
          <NameCell>
            {member.name}
            {member.personId === standing.personId && <span class="under">{t('networks.people.you')}</span>}
          </NameCell>
          <Cell label={t('networks.people.role')}>{roleIn(t, member.role, member.city, named)}</Cell>
          {withAddresses && (
            <Cell label={t('networks.people.email')}>
              {seesAddress(member) ? <a href={`mailto:${member.email}`}>{member.email}</a> : ''}
            </Cell>
          )}
          <Cell label={t('networks.people.since')}>{format.day(member.since)}</Cell>
          {ended && <Cell label={t('networks.people.until')}>{member.until ? format.day(member.until) : ''}</Cell>}
          {changeable && (
            <Cell class="deed" label={t('networks.people.change')}>
              {(endsRole(standing, member) || handsOver(standing, member)) && (
                <a href={networkPath(network, `/people/${member.id}`)}>
                  {t(handsOver(standing, member) ? 'networks.people.handOver' : 'networks.people.leave')}
                  <span class="unseen"> {member.name}</span>
                </a>
              )}
            </Cell>
          )}
        </Row>
      ))}
    </CardsTable>
  )
}
