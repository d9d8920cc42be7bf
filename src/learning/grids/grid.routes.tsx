import { Hono } from 'hono'
import { inMeeting, type MeetingEnv, maySeeMeeting, meetingsOf } from '#meetings'
import { type CityEnv, citiesOf, inCity, maySeeNetwork } from '#networks'
import { allow } from '#platform/http'
import { gridDesk } from './grid.desk.tsx'
import { gridsWhere } from './grid.queries.ts'
import { CityGrids } from './grids.of-city.tsx'
import { MeetingGrids } from './grids.of-meeting.tsx'
import { type GridEnv, inGridOfMeeting, inGridOfTheme } from './in-grid.ts'
import { offlineScript } from './offline.script.ts'

/** What the cities take home from a meeting. */
export const meetingGridsRoutes = new Hono<MeetingEnv>()
  .get('/:meeting/grids', inMeeting, allow(maySeeMeeting), async (c) => {
    const { db, network, meeting, standing, t } = c.var
    const [cities, grids] = await Promise.all([citiesOf(db, network), gridsWhere(db, c.var, { meeting })])
    return c.render(<MeetingGrids {...{ network, meeting, cities, grids, standing }} />, {
      title: t('learning.grids.ofMeeting', { meeting: meeting.title }),
      unlisted: true,
    })
  })
  .get('/:meeting/grids/offline.js', allow(maySeeNetwork), offlineScript)

/** Each city's grid of a meeting under its name. */
export const meetingGridRoutes = new Hono<GridEnv>()
  .use('/:meeting/grids/:city/*', inGridOfMeeting)
  .route('/:meeting/grids/:city', gridDesk)

/** All grids of a city. */
export const cityGridsRoutes = new Hono<CityEnv>()
  .get('/:city/grids', inCity, allow(maySeeNetwork), async (c) => {
    const { db, network, city, standing, t } = c.var
    const [grids, meetings] = await Promise.all([gridsWhere(db, c.var, { city }), meetingsOf(db, network)])
    return c.render(<CityGrids {...{ network, city, grids, meetings, standing }} />, {
      title: t('learning.grids.ofCity', { city: city.name }),
      unlisted: true,
    })
  })
  .get('/:city/grids/offline.js', allow(maySeeNetwork), offlineScript)

/** Under each horizontal theme the grid of a city about it. */
export const cityGridRoutes = new Hono<GridEnv>()
  .use('/:city/grids/:theme/*', inGridOfTheme)
  .route('/:city/grids/:theme', gridDesk)
