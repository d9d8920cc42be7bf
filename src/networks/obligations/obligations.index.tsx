import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, Empty, Lead, PageTitle, usePage } from '#platform/ui'
import type { Anomaly } from '../anomalies/anomaly.queries.ts'
import { anomalyAnchor } from '../anomalies/contradictions.tsx'
import { HowWeKnow } from '../anomalies/how-we-know.tsx'
import { CardsTable, Cell, HeadCell, NameCell, Row } from '../cards-table.tsx'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { shippedObligations } from '../profiles/shipped.ts'
import type { Obligation } from './obligation.queries.ts'

interface Props {
  network: Network
  promised: Promised[]
  mayEdit: boolean
  mayReadHistory: boolean
}

interface Promised {
  obligation: Obligation
  anomalies: Anomaly[]
}

/** What the network has promised: how much of it, who writes it, who checks it and when it is due. */
export function ObligationsIndex({ network, promised, mayEdit, mayReadHistory }: Props) {
  const { t } = usePage()
  const heads = [
    t('networks.obligation.type'),
    t('networks.obligation.count'),
    t('networks.obligation.writer'),
    t('networks.obligation.checker'),
    t('networks.obligation.due'),
  ]
  return (
    <>
      <Crumbs items={[{ label: t('networks.roadmap.title'), href: networkPath(network, '/roadmap') }]} />
      <PageTitle>{t('networks.obligations.title')}</PageTitle>
      {promised.length === 0 ? (
        <Empty title={t('networks.obligations.none')}>{mayEdit ? <TakeOver network={network} /> : null}</Empty>
      ) : (
        <>
          <Lead>{t('networks.obligations.lead')}</Lead>
          <CardsTable
            class="obligations-table"
            caption={t('networks.obligations.title')}
            heads={heads.map((head) => <HeadCell>{head}</HeadCell>)}
          >
            {promised.map((entry) => (
              <ObligationRow network={network} mayEdit={mayEdit} mayReadHistory={mayReadHistory} {...entry} />
            ))}
          </CardsTable>
        </>
      )}
      {mayEdit ? (
        <Actions>
          <ButtonLink href={networkPath(network, '/due')}>{t('networks.due.networkTitle')}</ButtonLink>
          <ButtonLink href={networkPath(network, '/obligations/add')}>{t('networks.obligation.add')}</ButtonLink>
        </Actions>
      ) : null}
      <HowWeKnow network={network} />
    </>
  )
}

/** What networks of this profile promise, in one step. */
function TakeOver({ network }: { network: Network }) {
  const { t } = usePage()
  const count = shippedObligations(network.profile).length
  if (count === 0) return null
  return (
    <form method="post" action={networkPath(network, '/obligations/take-over')}>
      <p>{t('networks.obligation.takeOverLead', { count })}</p>
      <button class="ds-button" type="submit">
        {t('networks.obligation.takeOver')}
      </button>
    </form>
  )
}

function ObligationRow({
  network,
  obligation,
  anomalies,
  mayEdit,
  mayReadHistory,
}: Promised & Omit<Props, 'promised'>) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const at = networkPath(network, `/obligations/${obligation.slug}`)
  const dates = obligation.due.map((date) => format.date(date))
  const said = (text: string | null) =>
    text ? <span lang={written}>{text}</span> : <span class="not-stated">{t('networks.notStated')}</span>
  return (
    <Row id={obligation.slug}>
      <NameCell>
        <span lang={written}>{obligation.type}</span>
        {obligation.note ? (
          <span class="under" lang={written}>
            {obligation.note}
          </span>
        ) : null}
        {mayEdit || mayReadHistory ? (
          <span class="under">
            {mayEdit ? <a href={`${at}/edit`}>{t('networks.obligation.change')}</a> : null}
            {mayEdit ? ' · ' : null}
            <a href={`${at}/history`}>{t('platform.records.history.title')}</a>
          </span>
        ) : null}
        {anomalies.map((anomaly) => (
          <span class="under">
            <a href={networkPath(network, `/source#${anomalyAnchor(anomaly)}`)}>{t('networks.contradiction.here')}</a>
          </span>
        ))}
      </NameCell>
      <Cell label={t('networks.obligation.count')}>
        <HowMany network={network} obligation={obligation} />
      </Cell>
      <Cell label={t('networks.obligation.writer')}>{said(obligation.writer)}</Cell>
      <Cell label={t('networks.obligation.checker')}>{said(obligation.checker)}</Cell>
      <Cell label={t('networks.obligation.due')}>
        {obligation.dueAsWritten || dates.length === 0 ? said(obligation.dueAsWritten) : format.list(dates)}
      </Cell>
    </Row>
  )
}

function HowMany({
  network,
  obligation: { count, qualifier, unit, per },
}: {
  network: Network
  obligation: Obligation
}) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      {count === null ? <Uncounted unit={unit} written={written} /> : null}
      {count !== null ? (
        <b class="number">
          {qualifier === 'at least'
            ? t('networks.obligation.atLeast', { count: format.number(count) })
            : format.number(count)}
        </b>
      ) : null}
      {count !== null && unit ? (
        <>
          {' × '}
          <span lang={written}>{unit}</span>
        </>
      ) : null}
      {qualifier && !['at least', 'exactly'].includes(qualifier) && count !== null ? (
        <span lang={written}>, {qualifier}</span>
      ) : null}
      {per ? (
        <span class="under">
          {per === 'network' ? t('networks.obligation.perNetwork') : null}
          {per === 'partner' ? t('networks.obligation.perPartner') : null}
          {per !== 'network' && per !== 'partner' ? <span lang={written}>{per}</span> : null}
        </span>
      ) : null}
    </>
  )
}

/** What is counted, though the source does not say how many of it. */
function Uncounted({ unit, written }: { unit: string | null; written: string | undefined }) {
  const { t } = usePage()
  if (!unit) return <span class="not-stated">{t('networks.notStated')}</span>
  return (
    <>{t.rich('networks.obligation.numberNotStated', { unit, said: (parts) => <span lang={written}>{parts}</span> })}</>
  )
}
