import { Form, Hidden, type Typed } from '#platform/forms'
import type { MessageWithoutArgs } from '#platform/text'
import { ButtonLink, Crumbs, Lead, PageTitle, Tag, usePage } from '#platform/ui'
import { CardsTable, Cell, HeadCell, NameCell, Row } from '../cards-table.tsx'
import { roleLabel } from '../memberships/role.ts'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { CheckedGuest, Fate } from './guest-check.ts'

const fates: Record<Fate, MessageWithoutArgs> = {
  new: 'networks.many.fate.new',
  member: 'networks.many.fate.member',
  invited: 'networks.many.fate.invited',
  twice: 'networks.many.fate.twice',
  'no-address': 'networks.many.fate.noAddress',
  'no-role': 'networks.many.fate.noRole',
  'unknown-role': 'networks.many.fate.unknownRole',
  'no-city': 'networks.many.fate.noCity',
  'unknown-city': 'networks.many.fate.unknownCity',
  'unknown-language': 'networks.many.fate.unknownLanguage',
  'not-yours': 'networks.many.fate.notYours',
}

/** Those need nothing to be done: they have what the row offers. */
const settled: Fate[] = ['member', 'invited', 'twice']

/** What would happen row by row; one button sends all letters. */
export function ManyCheck({ network, checked, typed }: { network: Network; checked: CheckedGuest[]; typed: Typed }) {
  const { t } = usePage()
  const ready = checked.filter(({ fate }) => fate === 'new').length
  const wrong = checked.filter(({ fate }) => fate !== 'new' && !settled.includes(fate)).length
  return (
    <>
      <Crumbs
        items={[
          { label: t('networks.people.title'), href: networkPath(network, '/people') },
          { label: t('networks.many.title'), href: networkPath(network, '/people/invite/many') },
        ]}
      />
      <PageTitle>{t('networks.many.checkTitle')}</PageTitle>
      <Lead>{t('networks.many.checkLead', { ready, wrong })}</Lead>
      <Form action={networkPath(network, '/people/invite/many')}>
        {Object.entries(typed).map(([name, value]) => (
          <Hidden name={name} value={String(value ?? '')} />
        ))}
        <div class="actions">
          {ready > 0 && (
            <button type="submit" class="ds-button">
              {t('networks.many.send', { count: ready })}
            </button>
          )}
          <button
            type="submit"
            class="ds-button"
            data-variant="secondary"
            formaction={networkPath(network, '/people/invite/many/again')}
          >
            {t('networks.many.again')}
          </button>
          {ready === 0 && <ButtonLink href={networkPath(network, '/people')}>{t('networks.many.back')}</ButtonLink>}
        </div>
      </Form>
      <CardsTable
        class="people-table"
        caption={t('networks.many.checkTitle')}
        heads={[
          <HeadCell number>{t('networks.many.row')}</HeadCell>,
          <HeadCell>{t('networks.people.name')}</HeadCell>,
          <HeadCell>{t('networks.people.role')}</HeadCell>,
          <HeadCell>{t('networks.city.name')}</HeadCell>,
          <HeadCell>{t('networks.many.what')}</HeadCell>,
        ]}
      >
        {checked.map((one) => (
          <GuestRow {...one} />
        ))}
      </CardsTable>
    </>
  )
}

function GuestRow({ guest, fate, role, city, wish }: CheckedGuest) {
  const { format, t } = usePage()
  return (
    <Row>
      <Cell class="number" label={t('networks.many.row')}>
        {format.number(guest.line)}
      </Cell>
      <NameCell>
        {wish?.name ?? guest.name}
        <span class="under">{guest.email || t('networks.notStated')}</span>
      </NameCell>
      <Cell label={t('networks.people.role')}>{role ? t(roleLabel(role)) : guest.role || t('networks.notStated')}</Cell>
      <Cell label={t('networks.city.name')}>{(wish && !wish.cityId ? '' : (city?.name ?? guest.city)) || '–'}</Cell>
      <Cell label={t('networks.many.what')}>
        {fate === 'new' || settled.includes(fate) ? t(fates[fate]) : <Tag tone="nobody">{t(fates[fate])}</Tag>}
      </Cell>
    </Row>
  )
}
