import type { Network } from '#networks'
import { canTeach, wantsToLearn } from './coverage.ts'
import { gapWords } from './coverage.words.ts'
import { colours, gapColours } from './matrix.colours.ts'
import type { MatrixView, ViewCell, ViewRow } from './matrix.filters.ts'
import { figuresOf } from './matrix.ts'
import type { Words } from './matrix.workbook.ts'
import { SignShape } from './sign.tsx'

interface PictureProps {
  network: Network
  view: MatrixView
  words: Words
}

const inks = { give: colours.give, want: colours.want, none: colours.soft }
const margin = 24
const titleWidth = 300
const outsideWidth = 64
const whoWidth = 150
const lineHeight = 17
const sans = "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif"

/** The matrix as a picture that stands alone: for a report, a slide or a poster. */
export function matrixPicture({ network, view, words }: PictureProps): string {
  const { t, format } = words
  const many = view.cities.length > 12
  const cityWidth = many ? 34 : 76
  const place = placesOf(view, many ? 190 : 130)
  const width = margin * 2 + titleWidth + cityWidth * view.cities.length + outsideWidth + whoWidth
  const height = place.end + 90
  const at = (index: number) => margin + titleWidth + cityWidth * index
  const outsideAt = at(view.cities.length)
  const figures = figuresOf({ cities: view.cities, rows: view.rows.map(({ row }) => row) })
  const picture = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="title desc"
      font-family={sans}
      font-size="14"
      fill={colours.ink}
    >
      <title id="title">{clean(`${network.name}: ${t('exchange.matrix.title')}`)}</title>
      <desc id="desc">
        {t('exchange.matrix.picture', {
          cities: figures.cities,
          subThemes: figures.subThemes,
          nobody: figures.gaps.no_supplier,
          outside: figures.gaps.outside_only,
          single: figures.gaps.single_supplier,
        })}
      </desc>
      <rect width={width} height={height} fill="#ffffff" />
      <text x={margin} y="46" font-family={serif} font-size="28" font-weight="600">
        {clean(t('exchange.matrix.title'))}
      </text>
      <text x={margin} y="70" fill={colours.soft}>
        {clean([network.name, network.asOf ? format.date(network.asOf) : ''].filter(Boolean).join(' · '))}
      </text>
      <g font-weight="600" font-size="13">
        {view.cities.map(({ name }, index) => (
          <CityName name={name} x={at(index) + cityWidth / 2} y={place.head - 10} upright={many} />
        ))}
        <text x={outsideAt + outsideWidth / 2} y={place.head - 10} text-anchor="middle">
          {t('exchange.matrix.outside')}
        </text>
        <text x={outsideAt + outsideWidth + 12} y={place.head - 10}>
          {t('exchange.matrix.whoCanTeach')}
        </text>
      </g>
      <path d={`M${margin} ${place.head}H${width - margin}`} stroke={colours.ink} stroke-width="2" />
      {place.themes.map(({ code, title, y }) => (
        <g>
          <rect x={margin} y={y} width={width - margin * 2} height={themeHeight} fill={colours.shade} />
          <text x={margin + 12} y={y + 22} font-family={serif} font-size="16" font-weight="600">
            {clean(`${code}  ${title}`)}
          </text>
        </g>
      ))}
      {place.rows.map(({ view: { row, cells }, lines, y, height: rowHeight }) => (
        <g>
          <text x={margin + 12} y={y + rowHeight / 2 - ((lines.length - 1) * lineHeight) / 2 + 5}>
            {lines.map((words, index) => (
              <tspan x={margin + 12} dy={index === 0 ? 0 : lineHeight}>
                {words}
              </tspan>
            ))}
          </text>
          {cells.map((cell, index) => (
            <Place cell={cell} x={at(index)} y={y} width={cityWidth} height={rowHeight} />
          ))}
          {row.outside.length > 0 && (
            <text x={outsideAt + outsideWidth / 2} y={y + rowHeight / 2 + 5} text-anchor="middle">
              {row.outside.length}
            </text>
          )}
          <path d={`M${outsideAt + outsideWidth} ${y}v${rowHeight}`} stroke={gapColours[row.gap]} stroke-width="3" />
          <text
            x={outsideAt + outsideWidth + 12}
            y={y + rowHeight / 2 - 3}
            font-weight="600"
            fill={gapColours[row.gap]}
          >
            {clean(gapWords(t, format, row))}
          </text>
          <text x={outsideAt + outsideWidth + 12} y={y + rowHeight / 2 + 14} font-size="12" fill={colours.soft}>
            {t('exchange.coverage.wanted', { count: row.demanders.length })}
          </text>
          <path d={`M${margin} ${y + rowHeight}H${width - margin}`} stroke={colours.line} />
        </g>
      ))}
      <Sums view={view} words={words} at={at} cityWidth={cityWidth} y={place.end} />
      <LegendLine words={words} y={height - 24} />
    </svg>
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${picture}\n`
}

const themeHeight = 34

/** Where everything stands, from top to bottom. */
function placesOf(view: MatrixView, head: number) {
  const themes: { code: string; title: string; y: number }[] = []
  const rows: { view: ViewRow; lines: string[]; y: number; height: number }[] = []
  let y = head
  for (const group of view.groups) {
    themes.push({ code: group.theme.code, title: group.theme.title, y })
    y += themeHeight
    for (const row of group.rows) {
      const lines = wrap(clean(`${row.row.subTheme.code}  ${row.row.subTheme.title}`), 37)
      const height = Math.max(42, lines.length * lineHeight + 14)
      rows.push({ view: row, lines, y, height })
      y += height
    }
  }
  return { head, themes, rows, end: y }
}

function CityName({ name, x, y, upright }: { name: string; x: number; y: number; upright: boolean }) {
  if (upright)
    return (
      <text x={x + 4} y={y} transform={`rotate(-90 ${x + 4} ${y})`}>
        {shorten(clean(name), 17)}
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

function Place({ cell: { cell, shown }, x, y, width, height }: PlaceProps) {
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

function Sums({ view, words: { t }, at, cityWidth, y }: SumsProps) {
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

function LegendLine({ words: { t }, y }: { words: Words; y: number }) {
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

/** Lines of about so many letters; a picture cannot break lines by itself. */
function wrap(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/(?<=\S) /)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => shorten(line, letters + 8))
}

const shorten = (text: string, letters: number) => (text.length > letters ? `${text.slice(0, letters - 1)}…` : text)

/** XML has no place for control characters. */
const clean = (text: string) => text.replace(/\p{Cc}/gu, ' ')
