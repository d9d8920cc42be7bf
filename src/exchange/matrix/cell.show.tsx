import type { JSX } from 'hono/jsx/jsx-runtime'
import { Contradictions, cityPath, type Network, themePath } from '#networks'
import { Actions, ButtonLink, Crumbs, DataBox, type Fact, Notice, Panel, usePage } from '#platform/ui'
import { practicePath } from '../practices/practice.paths.ts'
import { Neighbours } from './cell.neighbours.tsx'
import type { CellPage, ShownPractice } from './cell.queries.ts'
import { type Cell, canTeach, hasChanged, wantsToLearn } from './coverage.ts'
import { cellPath, matrixPath } from './matrix.paths.ts'
import { StateSign } from './sign.tsx'
import { useWritten } from './who-can-teach.tsx'

interface CellProps {
  network: Network
  page: CellPage
  /** What the reader may do; nothing for visitors. */
  mayEdit: boolean
  mayReadHistory: boolean
  panels: JSX.Element[]
}

/** One city in one sub-theme. The matrix shows the same article in a dialog. */
export function CellShow({ network, page, mayEdit, mayReadHistory, panels }: CellProps) {
  const { t } = usePage()
  const { cell, city, row, theme } = page
  const { subTheme } = row
  const written = useWritten(network)
  const at = cellPath(network, subTheme, city)
  return (
    <>
      <Crumbs
        items={[
          { label: t('exchange.matrix.title'), href: matrixPath(network) },
          ...(theme ? [{ label: theme.title, href: themePath(network, theme), lang: written }] : []),
        ]}
      />
      <article class="cell">
        <p class="cell-theme">
          <a href={themePath(network, subTheme)}>
            {subTheme.code} <span lang={written}>{subTheme.title}</span>
          </a>
        </p>
        <h1 id="cell-title">
          <a href={cityPath(network, city)}>{city.name}</a>
        </h1>
        <p class="lead cell-state">
          <StateSign state={cell.state} />
          <span>{cell.state === 'none' ? t('exchange.cell.nothingNoted') : t(`exchange.state.${cell.state}`)}</span>
        </p>
        {mayReadHistory ? (
          <Actions>
            {mayEdit ? <ButtonLink href={`${at}/edit`}>{t('exchange.cell.edit.edit')}</ButtonLink> : null}
            <a href={`${at}/history`}>{t('exchange.cell.edit.history')}</a>
          </Actions>
        ) : null}
        <div class="split">
          <div>
            <Changed cell={cell} />
            {canTeach(cell.state) && <CanShow network={network} practices={page.practices} />}
            {wantsToLearn(cell.state) && <WantsToLearn network={network} need={cell.need} />}
            {cell.state === 'none' && <p>{t('exchange.cell.nothing')}</p>}
            {panels}
            <Contradictions network={network} anomalies={page.anomalies} />
          </div>
          <div>
            <HowKnown network={network} cell={cell} />
            <Neighbours network={network} row={row} cities={page.cities} except={city} />
          </div>
        </div>
        <p>
          <a href={matrixPath(network, { city: city.slug })}>
            {t('exchange.besideCity.inMatrix', { city: city.name })}
          </a>
        </p>
      </article>
    </>
  )
}

function Changed({ cell }: { cell: Cell }) {
  const { t } = usePage()
  if (!hasChanged(cell)) return null
  return (
    <Notice title={t('exchange.cell.changed')}>
      <p>
        {t('exchange.cell.changedFrom', {
          before: t(`exchange.state.${cell.baselineState}`),
          now: t(`exchange.state.${cell.state}`),
        })}
      </p>
    </Notice>
  )
}

function CanShow({ network, practices }: { network: Network; practices: ShownPractice[] }) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <section>
      <h2>{t('exchange.cell.canShow')}</h2>
      {practices.length === 0 && <p>{t('exchange.cell.noPracticeNamed')}</p>}
      {practices.map((practice) => (
        <div lang={written}>
          <h3>
            <a href={practicePath(network, practice)}>{practice.title}</a>
          </h3>
          {practice.summary && <p>{practice.summary}</p>}
        </div>
      ))}
    </section>
  )
}

function WantsToLearn({ network, need }: { network: Network; need: string | null }) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <section>
      <h2>{t('exchange.cell.wantsToLearn')}</h2>
      {need ? (
        <blockquote class="cell-need" lang={written}>
          {need}
        </blockquote>
      ) : (
        <p>{t('exchange.cell.notYetWorded')}</p>
      )}
    </section>
  )
}

/** Where a state is known from, how sure it is, and what whoever entered it added. */
function HowKnown({ network, cell }: { network: Network; cell: Cell }) {
  const { t } = usePage()
  const written = useWritten(network)
  const fact = (name: string, text: string | null): Fact[] =>
    text ? [{ name, value: <span lang={written}>{text}</span> }] : []
  const facts = [
    ...fact(t('exchange.cell.basis'), cell.basis),
    ...(cell.confidence ? [{ name: t('exchange.cell.confidence'), value: useConfidence(cell.confidence) }] : []),
    ...fact(t('exchange.cell.note'), cell.note),
  ]
  if (facts.length === 0) return null
  return (
    <Panel title={t('exchange.cell.howKnown')}>
      <DataBox facts={facts} />
    </Panel>
  )
}

const confidences = ['certain', 'high', 'medium', 'low'] as const

function useConfidence(written: string): string {
  const { t } = usePage()
  const known = confidences.find((word) => word === written)
  return known ? t(`exchange.cell.${known}`) : written
}
