import type { Network } from '#networks'
import { gapWords } from './coverage.words.ts'
import { colours, gapColours } from './matrix.colours.ts'
import type { MatrixView, ViewRow } from './matrix.filters.ts'
import { figuresOf } from './matrix.ts'
import type { Words } from './matrix.workbook.ts'
import { CityName, LegendLine, margin, Place, Sums } from './picture.parts.tsx'
import { clean, wrap } from './picture.text.ts'

interface PictureProps {
  network: Network
  view: MatrixView
  words: Words
}

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
  const place = placesOf(view, many ? 290 : 130)
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
