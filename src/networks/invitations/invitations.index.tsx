import { ButtonLink, Crumbs, Empty, Lead, Pager, PageTitle, usePage } from '#platform/ui'
import { dealsWith } from '../access.ts'
import { CardsTable, Cell, HeadCell, NameCell, Row } from '../cards-table.tsx'
import type { Standing } from '../memberships/standing.ts'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { type Invited, stateOf } from './invitation.queries.ts'
import { offeredRole } from './offered-role.ts'

interface InvitationsProps {
  network: Network
  standing: Standing
  found: { rows: Invited[]; found: number }
  page: number
  pages: number
  closed: boolean
}

/** Who was invited and has not answered; and, one click away, what became of the others. */
export function InvitationsIndex({ network, standing, found, page, pages, closed }: InvitationsProps) {
  const { t } = usePage()
  return (
    <>
      <Crumbs items={[{ label: t('networks.people.title'), href: networkPath(network, '/people') }]} />
      <PageTitle>{t('networks.invitations.title')}</PageTitle>
      <Lead>{t(closed ? 'networks.invitations.closedLead' : 'networks.invitations.lead', { count: found.found })}</Lead>
      {found.rows.length > 0 ? (
        <InvitationsTable network={network} standing={standing} rows={found.rows} closed={closed} />
      ) : (
        <Empty title={t('networks.invitations.none')}>
          {!closed && (
            <p>
              <ButtonLink href={networkPath(network, '/people/invite')}>{t('networks.people.invite')}</ButtonLink>
            </p>
          )}
        </Empty>
      )}
      <Pager page={page} pages={pages} />
      <p>
        {closed ? (
          <a href={networkPath(network, '/people/invitations')}>{t('networks.invitations.showOpen')}</a>
        ) : (
          <a href={networkPath(network, '/people/invitations?closed')}>{t('networks.invitations.showClosed')}</a>
        )}
      </p>
    </>
  )
}

interface TableProps {
  network: Network
  standing: Standing
  rows: Invited[]
  closed: boolean
}

function InvitationsTable({ network, standing, rows, closed }: TableProps) {
  const { format, lang, t } = usePage()
  return (
    <CardsTable
      class="people-table"
      caption={t('networks.invitations.title')}
      heads={[
        <HeadCell>{t('networks.people.name')}</HeadCell>,
        <HeadCell>{t('networks.people.role')}</HeadCell>,
        <HeadCell>{t('networks.invitations.by')}</HeadCell>,
        <HeadCell>{t('networks.invitations.state')}</HeadCell>,
        ...(closed
          ? []
          : [
              <HeadCell>
                <span class="unseen">{t('networks.people.change')}</span>
              </HeadCell>,
            ]),
      ]}
    >
      {rows.map((row) => (
        <Row>
          <NameCell>
            {row.invitation.name}
            <span class="under">{row.invitation.email}</span>
          </NameCell>
          <Cell label={t('networks.people.role')}>
            {offeredRole(row, { t, lang })}
            {row.predecessor && <span class="under">{t('networks.invitations.from', { name: row.predecessor })}</span>}
          </Cell>
          <Cell label={t('networks.invitations.by')}>
            {row.inviter?.name ?? t('networks.invitations.byNobody')}
            <span class="under">{format.day(row.invitation.createdAt)}</span>
          </Cell>
          <Cell label={t('networks.invitations.state')}>{sayState(row)}</Cell>
          {!closed && (
            <Cell class="deed" label={t('networks.people.change')}>
              {dealsWith(standing, row.invitation) && <Deal network={network} row={row} />}
            </Cell>
          )}
        </Row>
      ))}
    </CardsTable>
  )

  function sayState({ invitation }: Invited): string {
    const state = stateOf(invitation)
    return state === 'open'
      ? t('networks.invitations.openUntil', { date: format.date(dayOf(invitation.expiresAt)) })
      : t(`networks.invitations.is.${state}`)
  }
}

function Deal({ network, row: { invitation } }: { network: Network; row: Invited }) {
  const { t } = usePage()
  const at = (what: string) => networkPath(network, `/people/invitations/${invitation.id}/${what}`)
  return (
    <div class="row-actions">
      <form method="post" action={at('letter')}>
        <button type="submit" class="ds-button" data-variant="tertiary" data-size="sm">
          {t('networks.invitations.resend')}
          <span class="unseen"> {invitation.name}</span>
        </button>
      </form>
      <form method="post" action={at('withdrawal')}>
        <button type="submit" class="ds-button" data-variant="tertiary" data-size="sm">
          {t('networks.invitations.withdraw')}
          <span class="unseen"> {invitation.name}</span>
        </button>
      </form>
    </div>
  )
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)
