import { contentLang } from '#platform/text'
import {
  Actions,
  ButtonLink,
  Crumbs,
  Empty,
  Figures,
  Lead,
  Notice,
  Pager,
  PageTitle,
  SectionHead,
  usePage,
} from '#platform/ui'
import { CardsTable, Cell, HeadCell, NameCell, Row } from '../cards-table.tsx'
import type { City } from '../cities/city.queries.ts'
import { ExampleMark } from '../example-mark.tsx'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { type DueLine, type Tally, tallyOf } from './due.table.ts'
import type { DueItem } from './due.ts'
import { dueTitle, soonestFirst } from './due.words.ts'
import { DueRow } from './due-row.tsx'
import type { Forecast } from './forecast.ts'
import { ForecastLine } from './forecast-line.tsx'
import { cityDuePath } from './obligation.paths.ts'
import type { Pause } from './relief.queries.ts'

interface Props {
  network: Network
  /** The cities of this page of the table. */
  shown: City[]
  cities: City[]
  page: number
  pages: number
  items: DueItem[]
  lines: DueLine[]
  /** Numbers that cannot be reached any more. */
  lost: Forecast[]
  pauses: Pause[]
  clock: string
}

/** The whole network on one page for those who lead it: what is late, what waits for their check, who owes what. */
export function NetworkDue({ network, shown, cities, page, pages, items, lines, lost, pauses, clock }: Props) {
  const { t, format, lang } = usePage()
  const nameOf = new Map(cities.map(({ id, name }) => [id, name]))
  const written = contentLang(lang, network.language)
  const tally = tallyOf(items)
  const toCheck = items.filter(({ checkedAt, obligation }) => checkedAt !== null && obligation.checker !== null)
  const own = items.filter(({ cityId }) => cityId === null)
  const of = Map.groupBy(own, ({ obligation }) => obligation.id)
  const ownNow = own.filter(({ state }) => state === 'late' || state === 'due' || state === 'returned')
  const ownRest = own.filter((item) => !ownNow.includes(item))
  const list = (some: DueItem[]) => (
    <ul class="due-list">
      {some.toSorted(soonestFirst).map((item) => (
        <DueRow
          network={network}
          item={item}
          city={null}
          of={of.get(item.obligation.id)?.length ?? 1}
          mayWaive={true}
        />
      ))}
    </ul>
  )
  return (
    <>
      <Crumbs items={[{ label: t('networks.obligations.title'), href: networkPath(network, '/obligations') }]} />
      <PageTitle>{t('networks.due.networkTitle')}</PageTitle>
      <Lead>{t('networks.due.networkLead', { date: format.date(clock) })}</Lead>
      {items.length === 0 ? (
        <Empty title={t('networks.obligations.none')} />
      ) : (
        <Figures
          items={[
            { value: format.number(tally.late), label: t('networks.due.figure.late'), tone: 'nobody' },
            { value: format.number(tally.due), label: t('networks.due.figure.due'), tone: 'want' },
            { value: format.number(toCheck.length), label: t('networks.due.figure.check'), href: '#check' },
            { value: format.number(tally.done), label: t('networks.due.figure.done'), tone: 'give' },
          ]}
        />
      )}
      {pauses.map((pause) => (
        <Notice
          title={t('networks.pause.ofSince', {
            who: (pause.cityId && nameOf.get(pause.cityId)) || network.name,
            date: format.date(pause.from),
          })}
        >
          <p lang={written}>
            {pause.reason} <ExampleMark of={pause} />
          </p>
        </Notice>
      ))}
      {toCheck.length > 0 ? (
        <section>
          <SectionHead id="check">{t('networks.due.check')}</SectionHead>
          <ul class="due-list">
            {[...Map.groupBy(toCheck.slice(0, 200), (item) => dueTitle(item, { t }, 1))].map(([title, same]) => (
              <li class="due-row">
                <p class="due-what" lang={written}>
                  {title}
                </p>
                <ul class="due-who">
                  {same.map((item) => (
                    <li>
                      <a href={networkPath(network, item.checkedAt ?? '')}>
                        {(item.cityId && nameOf.get(item.cityId)) || network.name}
                      </a>{' '}
                      {item.done?.on ? (
                        <span class="soft">{t('networks.due.doneOn', { date: format.date(item.done.on) })}</span>
                      ) : null}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {lost.length > 0 ? (
        <section>
          <SectionHead id="lost">{t('networks.forecast.lost')}</SectionHead>
          <ul class="due-list">
            {lost.slice(0, 100).map((forecast) => (
              <li>
                <ForecastLine
                  network={network}
                  forecast={forecast}
                  city={(forecast.cityId && nameOf.get(forecast.cityId)) || network.name}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {lines.length > 0 ? (
        <>
          <SectionHead id="cities">{t('networks.due.byCity')}</SectionHead>
          {/* A wide table is scrolled by itself, which the keyboard must be able to do too. */}
          <section class="scrolls" aria-labelledby="cities" tabindex={0}>
            <CardsTable
              class="due-table"
              caption={t('networks.due.byCity')}
              heads={[
                <HeadCell>{t('networks.obligation.type')}</HeadCell>,
                ...shown.map((city) => (
                  <HeadCell>
                    <a href={cityDuePath(network, city)}>{city.name}</a>
                  </HeadCell>
                )),
              ]}
            >
              {lines.map(({ obligation, cells }) => (
                <Row id={obligation.slug}>
                  <NameCell>
                    <span lang={written}>{obligation.type}</span>
                  </NameCell>
                  {shown.map((city) => (
                    <Cell label={city.name}>
                      <TallyWords tally={cells.get(city.id)} href={cityDuePath(network, city)} />
                    </Cell>
                  ))}
                </Row>
              ))}
            </CardsTable>
          </section>
          <Pager page={page} pages={pages} />
        </>
      ) : null}
      {ownNow.length > 0 ? (
        <section>
          <SectionHead id="network">{t('networks.due.ofNetwork')}</SectionHead>
          {list(ownNow)}
        </section>
      ) : null}
      {ownRest.length > 0 ? (
        <details>
          <summary>{t('networks.due.ofNetworkRest', { count: ownRest.length })}</summary>
          {list(ownRest)}
        </details>
      ) : null}
      <Actions>
        <ButtonLink href={networkPath(network, '/due/pause')}>
          {t(
            pauses.some(({ cityId, until }) => cityId === null && until === null)
              ? 'networks.pause.resumeNetwork'
              : 'networks.pause.network',
          )}
        </ButtonLink>
        <ButtonLink href={networkPath(network, '/due/before')}>{t('networks.waiver.before')}</ButtonLink>
      </Actions>
    </>
  )
}

/** A cell in words, with a sign before each; nothing that is far off is counted before it is due. */
function TallyWords({ tally, href }: { tally: Tally | undefined; href: string }) {
  const { t, format } = usePage()
  if (!tally) return <span class="soft">{t('networks.due.cell.none')}</span>
  const { late, due, done, waived, paused, all } = tally
  return (
    <>
      {late > 0 ? (
        <a class="due-cell" data-state="late" href={`${href}#now`}>
          <span class="due-sign" aria-hidden="true">
            !
          </span>
          {t('networks.due.cell.late', { count: late })}
        </a>
      ) : null}
      {due > 0 ? (
        <a class="due-cell" data-state="due" href={`${href}#now`}>
          <span class="due-sign" aria-hidden="true">
            →
          </span>
          {t('networks.due.cell.due', { count: due })}
        </a>
      ) : null}
      {done === 0 && waived + paused === all ? null : (
        <a class="due-cell" data-state="done" href={done > 0 ? `${href}#done` : `${href}#later`}>
          <span class="due-sign" aria-hidden="true">
            {done === all ? '✓' : '·'}
          </span>
          {t('networks.due.cell.done', { done: format.number(done), all: format.number(all) })}
        </a>
      )}
      {paused > 0 ? (
        <a class="due-cell" href={`${href}#not-asked`}>
          {t('networks.due.cell.paused', { count: paused })}
        </a>
      ) : null}
      {waived > 0 ? (
        <a class="due-cell" href={`${href}#not-asked`}>
          {t('networks.due.cell.notAsked', { count: waived })}
        </a>
      ) : null}
    </>
  )
}
