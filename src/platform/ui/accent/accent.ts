import { type Colour, contrast, fromHex, toHex } from './oklch.ts'

/** The grounds an accent stands on; the same as in styles/tokens.css. */
const grounds = { light: ['#fdfcf9', '#ffffff', '#f3f1ea'], dark: ['#11191e', '#172229', '#1b272e'] }

/** Links are read at length, so they get more than the 4.5:1 that the rules ask for. */
const enough = 5

export interface AccentSteps {
  accent: string
  strong: string
  on: string
  tint: string
}

/** The colours of a network from its one: as near to it as can be read, by day and by night. */
export function accentSteps(hex: string): { light: AccentSteps; dark: AccentSteps } {
  const colour = fromHex(hex)
  const byDay = toHex({ ...colour, l: 0.955, c: Math.min(colour.c, 0.022) })
  const byNight = toHex({ ...colour, l: 0.3, c: Math.min(colour.c, 0.04) })
  const light = walk(colour, -0.01, [...grounds.light, byDay])
  const dark = walk({ ...colour, c: Math.min(colour.c, 0.13) }, 0.01, [...grounds.dark, byNight])
  return {
    light: {
      accent: toHex(light),
      strong: toHex({ ...light, l: Math.max(light.l - 0.08, 0.12) }),
      on: '#ffffff',
      tint: byDay,
    },
    dark: {
      accent: toHex(dark),
      strong: toHex({ ...dark, l: Math.min(dark.l + 0.08, 0.97) }),
      on: toHex({ ...colour, l: 0.2, c: Math.min(colour.c, 0.03) }),
      tint: byNight,
    },
  }
}

/** Darker or lighter, step by step, until it can be read on every ground. */
function walk(colour: Colour, step: number, on: string[]): Colour {
  let found = colour
  const end = step < 0 ? 0 : 1
  while (Math.abs(found.l - end) > 0.01 && on.some((ground) => contrast(toHex(found), ground) < enough))
    found = { ...found, l: found.l + step }
  return found
}

const declarations = ({ accent, strong, on, tint }: AccentSteps) =>
  `--accent:${accent};--accent-strong:${strong};--on-accent:${on};--tint:${tint}`

/** The stylesheet of a network with a colour of its own; it stands after the house's. */
export function accentStyles(hex: string): string {
  const { light, dark } = accentSteps(hex)
  return [
    `:root{${declarations(light)}}`,
    `@media (prefers-color-scheme:dark){:root{${declarations(dark)}}}`,
    `@media print{:root{${declarations(light)}}}`,
    '',
  ].join('\n')
}

/** Where that stylesheet is found; nothing for a network without a colour, or with something that is none. */
export function accentHref(accent: string | null): string | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(accent ?? '')?.[1]
  return hex ? `/themes/${hex.toLowerCase()}.css?v=${version}` : undefined
}

/** Counted on when the steps are computed otherwise, because browsers keep these stylesheets for a year. */
const version = 1
