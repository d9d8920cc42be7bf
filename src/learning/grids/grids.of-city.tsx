import { inTime, type Meeting } from '#meetings'
import { type City, cityPath, clockOf, ExampleMark, type Network, type Standing } from '#networks'
import { Crumbs, Empty, Eyebrow, Lead, PageTitle, usePage } from '#platform/ui'
import { takesHomeFor } from '../access.ts'
import { logPath } from '../logs/action.paths.ts'
import { useWritten } from '../written.ts'
import { type GridPlace, gridPath } from './grid.paths.ts'
import type { ListedGrid } from './grid.queries.ts'
import { gridState } from './grid.state.ts'
import { GridStateTag } from './grid.words.tsx'

interface Props {
  network: Network
  city: City
  /** Those the reader may see. */
  grids: ListedGrid[]
  meetings: Meeting[]
  standing: Standing
}

interface Line {
  place: GridPlace
  title: string
  grid: ListedGrid | undefined
}

/** What one city took home, meeting by meeting and on each horizontal theme. */
export function CityGrids(props: Props) {
  const { network, city, meetings, grids, standing } = props
  const { t } = usePage()
  const fills = takesHomeFor(standing, city.id)
  const day = clockOf(network)
  const seen = (line: Line) => line.grid !== undefined || fills
  // A meeting that lies ahead has taught nobody anything yet.
  const begun = inTime(meetings).filter(
    (meeting) =>
      grids.some((grid) => grid.meetingId === meeting.id && grid.horizontalTheme === null) ||
      (meeting.start !== null && meeting.start <= day && meeting.kind === 'core_network_meeting'),
  )
  const ofMeetings = begun
    .map(
      (meeting): Line => ({
        place: { city, meeting, theme: null },
        title: meeting.title,
        grid: grids.find((grid) => grid.meetingId === meeting.id && grid.horizontalTheme === null),
      }),
    )
    .filter(seen)
  const onThemes = network.horizontalThemes
    .map(
      (theme): Line => ({
        place: { city, meeting: null, theme },
        title: theme,
        grid: grids.find((grid) => grid.horizontalTheme === theme),
      }),
    )
    .filter(seen)
  return (
    <>
      <header>
        <Crumbs items={[{ label: city.name, href: cityPath(network, city) }]} />
        <Eyebrow>{t('learning.grids.title')}</Eyebrow>
        <PageTitle>{city.name}</PageTitle>
        <Lead>{t('learning.grids.lead')}</Lead>
        <p>
          <a href={logPath(network, city)}>{t('learning.log.one')}</a>
        </p>
      </header>
      {ofMeetings.length + onThemes.length === 0 ? (
        <Empty title={t('learning.grids.none')}>
          <p>{t('learning.grids.noneBody')}</p>
        </Empty>
      ) : null}
      <Lines network={network} title={t('learning.grids.fromMeetings')} lines={ofMeetings} />
      <Lines network={network} title={t('learning.grids.onThemes')} lines={onThemes} />
    </>
  )
}

function Lines({ network, title, lines }: { network: Network; title: string; lines: Line[] }) {
  const { t } = usePage()
  const lang = useWritten(network)
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul class="rows">
        {lines.map(({ place, title: name, grid }) => (
          <li>
            <a href={gridPath(network, place)} lang={lang}>
              {name}
            </a>
            <span>
              {grid ? <ExampleMark of={grid} /> : null} <GridStateTag state={grid ? gridState(grid) : 'open'} />{' '}
              <span class="soft">{t('learning.grid.rows', { count: grid?.rows ?? 0 })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
