import { canTeach, wantsToLearn } from './coverage.ts'
import { colours } from './matrix.colours.ts'
import type { MatrixView, ViewCell } from './matrix.filters.ts'
import type { Words } from './matrix.workbook.ts'
import { clean, shorten, wrap } from './picture.text.ts'
import { SignShape } from './sign.tsx'

const inks = { give: colours.give, want: colours.want, none: colours.soft }
export const margin = 24

/** A city above its column; upright where columns are narrow. */
export function CityName({ name, x, y, upright }: { name: string; x: number; y: number; upright: boolean }) {
  if (upright)
    return (
      <text x={x + 4} y={y} transform={`rotate(-90 ${x + 4} ${y})`}>
        {shorten(clean(name), 26)}
      </text>
    )
  const lines = wrap(clean(name), 11)
  return (
    <text x={x} y={y - (lines.length - 1) * 15} text-anchor="middle">
      {lines.map((words, index) => (
        <tspan x={x} dy={index === 0 ? 0 : 15}>
          {words}
        </tspan>
      ))}
    </text>
  )
}

interface PlaceProps {
  cell: ViewCell
  x: number
  y: number
  width: number
  height: number
}

/** One cell: its tint and its sign. */
export function Place({ cell: { cell, shown }, x, y, width, height }: PlaceProps) {
  if (!shown) return null
  const half = width / 2
  return (
    <>
      {canTeach(cell.state) && (
        <rect x={x} y={y} width={wantsToLearn(cell.state) ? half : width} height={height} fill={colours.giveTint} />
      )}
      {wantsToLearn(cell.state) && (
        <rect
          x={canTeach(cell.state) ? x + half : x}
          y={y}
          width={canTeach(cell.state) ? half : width}
          height={height}
          fill={colours.wantTint}
        />
      )}
      <g transform={`translate(${x + half - 8} ${y + height / 2 - 8})`}>
        <SignShape state={cell.state} inks={inks} />
      </g>
    </>
  )
}

interface SumsProps {
  view: MatrixView
  words: Words
  at: (index: number) => number
  cityWidth: number
  y: number
}

/** In how many rows each city gives and wants. */
export function Sums({ view, words: { t }, at, cityWidth, y }: SumsProps) {
  const sums = [
    { label: t('exchange.matrix.gives'), counts: canTeach, fill: colours.give, y: y + 20 },
    { label: t('exchange.matrix.wants'), counts: wantsToLearn, fill: colours.wantInk, y: y + 38 },
  ]
  return (
    <>
      {sums.map((sum) => (
        <g font-weight="600" fill={sum.fill}>
          <text x={margin + 12} y={sum.y}>
            {sum.label}
          </text>
          {view.cities.map((_, index) => (
            <text x={at(index) + cityWidth / 2} y={sum.y} text-anchor="middle">
              {view.rows.filter(({ cells }) => sum.counts(cells[index]?.cell.state ?? 'none')).length}
            </text>
          ))}
        </g>
      ))}
    </>
  )
}

/** What the signs mean. */
export function LegendLine({ words: { t }, y }: { words: Words; y: number }) {
  const signs = ['practice', 'practice_and_need', 'need'] as const
  const labels = signs.map((state) => ({ state, label: t(`exchange.state.${state}`) }))
  const before = (index: number) =>
    labels.slice(0, index).reduce((sum, { label }) => sum + 50 + label.length * 7, margin + 12)
  return (
    <g font-size="13" fill={colours.soft}>
      {labels.map(({ state, label }, index) => (
        <>
          <g transform={`translate(${before(index)} ${y - 12})`}>
            <SignShape state={state} inks={inks} />
          </g>
          <text x={before(index) + 24} y={y}>
            {label}
          </text>
        </>
      ))}
    </g>
  )
}
