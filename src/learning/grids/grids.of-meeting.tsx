import { type Meeting, meetingPath } from '#meetings'
import { type City, ExampleMark, type Network, type Standing } from '#networks'
import { Crumbs, Empty, Eyebrow, Lead, PageTitle, usePage } from '#platform/ui'
import { takesHomeFor } from '../access.ts'
import { useWritten } from '../written.ts'
import { gridPath, reviewPath } from './grid.paths.ts'
import type { ListedGrid } from './grid.queries.ts'
import { gridState } from './grid.state.ts'
import { GridStateTag } from './grid.words.tsx'

interface Props {
  network: Network
  meeting: Meeting
  cities: City[]
  /** Those the reader may see. */
  grids: ListedGrid[]
  standing: Standing
}

/** What the cities take home from one meeting: one's own first, then those that are shared. */
export function MeetingGrids({ network, meeting, cities, grids, standing }: Props) {
  const { t, format } = usePage()
  const lang = useWritten(network)
  const byCity = new Map(grids.filter((grid) => grid.horizontalTheme === null).map((grid) => [grid.cityId, grid]))
  const shown = cities
    .filter(({ id }) => byCity.has(id) || takesHomeFor(standing, id))
    .sort(
      (a, b) =>
        Number(takesHomeFor(standing, b.id)) - Number(takesHomeFor(standing, a.id)) || format.compare(a.name, b.name),
    )
  return (
    <>
      <header>
        <Crumbs items={[{ label: meeting.title, href: meetingPath(network, meeting), lang }]} />
        <Eyebrow>{t('learning.grids.title')}</Eyebrow>
        <PageTitle lang={lang}>{meeting.title}</PageTitle>
        <Lead>{t('learning.grids.lead')}</Lead>
        <p>
          <a href={reviewPath(network, meeting)}>{t('learning.review.title')}</a>
        </p>
      </header>
      {shown.length === 0 ? (
        <Empty title={t('learning.grids.none')}>
          <p>{t('learning.grids.noneBody')}</p>
        </Empty>
      ) : (
        <ul class="rows">
          {shown.map((city) => {
            const grid = byCity.get(city.id)
            return (
              <li>
                <a href={gridPath(network, { city, meeting, theme: null })}>{city.name}</a>
                <span>
                  {grid ? <ExampleMark of={grid} /> : null} <GridStateTag state={grid ? gridState(grid) : 'open'} />{' '}
                  <span class="soft">{t('learning.grid.rows', { count: grid?.rows ?? 0 })}</span>
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
