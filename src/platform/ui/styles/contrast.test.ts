import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast } from '../accent/oklch.ts'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const [light, dark, print] = [
  css.slice(0, css.indexOf('@media')),
  css.slice(css.indexOf('@media (prefers-color-scheme'), css.indexOf('@media (prefers-contrast')),
  css.slice(css.indexOf('@media print')),
].map((part) =>
  Object.fromEntries([...part!.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex])),
)

const texts = {
  ink: ['paper', 'card', 'shade', 'tint', 'give-tint', 'want-tint', 'nobody-tint', 'single-tint', 'land'],
  soft: ['paper', 'card', 'shade', 'tint', 'want-tint', 'give-tint'],
  accent: ['paper', 'card', 'shade', 'tint'],
  'accent-strong': ['paper', 'card', 'shade', 'tint'],
  'on-accent': ['accent', 'accent-strong'],
  paper: ['ink'],
  give: ['paper', 'card', 'give-tint'],
  want: ['paper', 'card'],
  'want-ink': ['paper', 'card', 'want-tint'],
  nobody: ['paper', 'card', 'nobody-tint'],
  single: ['paper', 'card', 'single-tint'],
}
const shapes = {
  edge: ['paper', 'card', 'shade'],
  want: ['want-tint', 'land'],
  accent: ['land'],
  give: ['give-tint', 'want-tint'],
  single: ['single-tint'],
  nobody: ['nobody-tint'],
}

describe.each([
  ['by day', light!],
  ['by night', dark!],
  ['on paper', print!],
])('colours %s', (_, colours) => {
  const named = (name: string) => {
    const hex = colours[name]
    if (!hex) throw new Error(`tokens.css does not set --${name}`)
    return hex
  }

  it.each(pairs(texts))('%s on %s can be read', (text, ground) => {
    expect(contrast(named(text), named(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(shapes))('%s on %s can be seen', (shape, ground) => {
    expect(contrast(named(shape), named(ground))).toBeGreaterThanOrEqual(3)
  })
})

function pairs(grounds: Record<string, string[]>): [string, string][] {
  return Object.entries(grounds).flatMap(([name, on]) => on.map((ground): [string, string] => [name, ground]))
}
