import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Locals } from '../http/index.ts'

/** Reads what it needs, then returns a piece of page, or nothing where there is nothing to say. */
export type Panel<Subject, L extends Locals = Locals> = (locals: L, subject: Subject) => Promise<JSX.Element | null>

/** A window that a floor offers and floors above fill, so that its pages show what it knows nothing of. */
export interface Slot<Subject, L extends Locals = Locals> {
  /** All panels for this subject, in order. They are read at the same time, each with its own few queries. */
  look: (locals: L, subject: Subject) => Promise<JSX.Element[]>
  hang: (place: number, panel: Panel<Subject, L>) => void
}

export type Filling = () => void

export function slot<Subject, L extends Locals = Locals>(): Slot<Subject, L> {
  const hung: { place: number; panel: Panel<Subject, L> }[] = []
  return {
    async look(locals, subject) {
      const seen = await Promise.all(hung.map(({ panel }) => panel(locals, subject)))
      return seen.filter((panel) => panel !== null)
    },
    hang(place, panel) {
      if (hung.some((known) => known.panel === panel)) return
      hung.push({ place, panel })
      hung.sort((a, b) => a.place - b.place)
    },
  }
}

/** What a slice announces to hang a panel; nothing happens before the house is put together. */
export const fill =
  <Subject, L extends Locals>(window: Slot<Subject, L>, place: number, panel: Panel<Subject, L>): Filling =>
  () =>
    window.hang(place, panel)
