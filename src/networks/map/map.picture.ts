import type { City } from '../cities/city.queries.ts'
import type { Network } from '../network.queries.ts'
import { fineness } from './land.ts'
import { drawMap } from './map.ts'
import { height, width } from './view.ts'

/** Of the drawing above and below there is only room for the outermost names, which this picture leaves out. */
const cut = 34

/**
 * A city among the others of its network, in white on one colour, as a picture that stands alone: for the cover of what the
 * city publishes. Nothing where its place is not known.
 */
export function mapPicture(
  network: Pick<Network, 'leadPartner'>,
  cities: City[],
  city: { id: string },
  ground: string,
) {
  const drawing = drawMap(network, cities)
  const own = drawing?.pins.find((pin) => pin.city.id === city.id)
  if (!drawing || !own) return null
  const others = drawing.pins.filter((pin) => pin !== own)
  const ways = others.map(({ x, y }) => `<path d="M${own.x} ${own.y}L${x} ${y}"/>`)
  const dots = others.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="4"/>`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${cut} ${width} ${height - 2 * cut}" width="${width}" height="${height - 2 * cut}">`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    `<g transform="scale(${1 / fineness})"><path d="${drawing.land}" fill="#fff" fill-opacity=".14"/>`,
    `<path d="${drawing.borders}" fill="none" stroke="${ground}" stroke-opacity=".7" stroke-width="1.5"/></g>`,
    `<g fill="none" stroke="#fff" stroke-opacity=".5" stroke-width=".8">${ways.join('')}</g>`,
    `<g fill="#fff">${dots.join('')}<circle cx="${own.x}" cy="${own.y}" r="8"/></g>`,
    `<circle cx="${own.x}" cy="${own.y}" r="14" fill="none" stroke="#fff" stroke-width="1.8"/></svg>`,
  ].join('')
}
