import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type Meeting, meetingBySlug, seesMeeting } from '#meetings'
import { type City, citiesOf, maySee, maySeeNetwork, type NetworkEnv, type NetworkLocals } from '#networks'
import { notFound, type Sentence } from '#platform/http'
import { sharesFor, takesHomeFor } from '../access.ts'
import type { Doing } from './grid.commands.ts'
import { themeSlug } from './grid.paths.ts'
import { type Grid, gridAbout } from './grid.queries.ts'

export interface GridLocals extends NetworkLocals {
  city: City
  meeting: Meeting | null
  /** The horizontal theme, in a grid that is about one. */
  theme: string | null
  /** Nothing as long as nobody has written in it. */
  grid: Grid | null
}

export interface GridEnv extends NetworkEnv {
  Variables: GridLocals
}

/** Finds the grid of a city at a meeting; the door behind says who may know of it. */
export const inGridOfMeeting: MiddlewareHandler<GridEnv> = async (c, next) => {
  const { db, network } = c.var
  const [meeting, city] = await Promise.all([meetingBySlug(db, network, c.req.param('meeting') ?? ''), cityAsked(c)])
  if (!meeting) throw notFound()
  c.set('meeting', meeting)
  await findGrid(c, city, meeting, null)
  await next()
}

/** Finds the grid of a city on one of the network's horizontal themes. */
export const inGridOfTheme: MiddlewareHandler<GridEnv> = async (c, next) => {
  const asked = c.req.param('theme')
  const theme = c.var.network.horizontalThemes.find((one) => themeSlug(one) === asked)
  if (theme === undefined) throw notFound()
  c.set('meeting', null)
  await findGrid(c, await cityAsked(c), null, theme)
  await next()
}

async function cityAsked(c: Context<GridEnv>): Promise<City> {
  const asked = c.req.param('city')?.toLowerCase()
  const city = (await citiesOf(c.var.db, c.var.network)).find(({ slug }) => slug.toLowerCase() === asked)
  if (!city) throw notFound()
  return city
}

async function findGrid(c: Context<GridEnv>, city: City, meeting: Meeting | null, theme: string | null) {
  c.set('city', city)
  c.set('theme', theme)
  c.set('grid', await gridAbout(c.var.db, c.var.network, { city, meeting, theme }))
}

/**
 * A grid is for its city, until the city shares it. Visitors are asked who they are whether there is one or not: the
 * answer tells them nothing, and whoever scans a code at a visit gets in.
 */
export const maySeeGrid: Sentence<GridEnv> = (locals) => {
  const { standing, meeting, grid, city, viewer } = locals
  if (maySeeNetwork(locals) !== 'yes' || (meeting && !seesMeeting(locals, meeting))) return 'unknown'
  if (takesHomeFor(standing, city.id) || (grid && maySee(standing, grid))) return 'yes'
  return viewer.person ? 'unknown' : 'who'
}

const within =
  (rule: (locals: GridLocals) => boolean): Sentence<GridEnv> =>
  (locals) => {
    const verdict = maySeeGrid(locals)
    if (verdict !== 'yes') return verdict
    if (rule(locals)) return 'yes'
    return locals.viewer.person ? 'no' : 'who'
  }

export const mayFillGrid: Sentence<GridEnv> = within(({ standing, city }) => takesHomeFor(standing, city.id))
export const mayShareGrid: Sentence<GridEnv> = within(({ standing, city }) => sharesFor(standing, city.id))

/** In whose name something is done; doors that only members pass stand before. */
export function doing({ network, viewer }: NetworkLocals): Doing {
  if (!viewer.person) throw new HTTPException(401)
  return { network, person: viewer.person }
}
