import { describe, expect, it } from 'vitest'
import { accentHref, accentSteps, accentStyles } from './accent.ts'
import { contrast, fromHex, toHex } from './oklch.ts'

describe('the colours of a network', () => {
  it('says white on black is 21 and comes back to the colour it started from', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5)
    for (const hex of ['#0b5f6b', '#b3541e', '#ffffff', '#000000', '#ff00ff']) expect(toHex(fromHex(hex))).toBe(hex)
  })

  it('can be read by day and by night, however light or dark it is', () => {
    for (const hex of [
      '#ffff00',
      '#000000',
      '#ffffff',
      '#ff0000',
      '#00ff00',
      '#0000ff',
      '#7f7f7f',
      '#0b5f6b',
      '#f7a8d8',
    ]) {
      const { light, dark } = accentSteps(hex)
      for (const steps of [light, dark]) {
        expect(contrast(steps.on, steps.accent), `${hex}: words on the button`).toBeGreaterThanOrEqual(4.5)
        expect(contrast(steps.on, steps.strong), `${hex}: words on the pressed button`).toBeGreaterThanOrEqual(4.5)
        expect(contrast(steps.accent, steps.tint), `${hex}: on the tint`).toBeGreaterThanOrEqual(4.5)
      }
      for (const ground of ['#fdfcf9', '#ffffff', '#f3f1ea'])
        expect(contrast(light.accent, ground), `${hex} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      for (const ground of ['#11191e', '#172229', '#1b272e'])
        expect(contrast(dark.accent, ground), `${hex} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('keeps a colour that can be read as it is', () => {
    expect(accentSteps('#0b5f6b').light.accent).toBe('#0b5f6b')
    expect(accentStyles('#0b5f6b')).toContain(':root{--accent:#0b5f6b;')
  })

  it('has no stylesheet for what is no colour', () => {
    expect(accentHref('#0B5F6B')).toBe('/themes/0b5f6b.css?v=1')
    expect(accentHref('red;}')).toBeUndefined()
    expect(accentHref(null)).toBeUndefined()
  })
})
