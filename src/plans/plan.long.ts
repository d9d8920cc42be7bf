import type { PlanSnapshot, SnapshotSection } from './versions/snapshot.ts'

/** A plan with more actions, or more written in it, than this is long: its draft is a list of parts, each on a page of its own. */
export const longFrom = { actions: 30, characters: 60_000 }

/** So many tables of actions stand on one page. */
export const actionsAPage = 20

export const isLong = ({ actions, sections }: PlanSnapshot): boolean =>
  actions.length > longFrom.actions || sections.reduce((sum, { text }) => sum + text.length, 0) > longFrom.characters

/** What of a draft is read at once: all of it, its parts by name, or one of them. */
export type Reading = { what: 'whole' | 'parts' } | Part

export interface Part {
  what: 'part'
  section: SnapshotSection
  /** Tables of actions have several pages. */
  page: number
  pages: number
}

/** What an address asks to read. A plan that is not long is read whole, and so is a long one where somebody wants that. */
export function readingOf(snapshot: PlanSnapshot, query: URLSearchParams, page: number): Reading {
  const section = snapshot.sections.find(({ key }) => key === query.get('part'))
  if (section) {
    const pages = section.kind === 'actions' ? Math.max(1, Math.ceil(snapshot.actions.length / actionsAPage)) : 1
    return { what: 'part', section, page: Math.min(page, pages), pages }
  }
  return { what: isLong(snapshot) && !query.has('whole') ? 'parts' : 'whole' }
}

/** As much of a plan as stands on one page. */
export function asFarAs(snapshot: PlanSnapshot, reading: Reading): PlanSnapshot {
  if (reading.what !== 'part') return snapshot
  const { section, page } = reading
  // Photos of the plan itself stand with the city, or else with what comes first.
  const besideCity = snapshot.sections.find(({ kind }) => kind === 'city') ?? snapshot.sections[0]
  const photos = snapshot.photos?.filter(({ about }) => about.kind !== 'plan' || section.id === besideCity?.id)
  const from = (page - 1) * actionsAPage
  const actions = section.kind === 'actions' ? snapshot.actions.slice(from, from + actionsAPage) : snapshot.actions
  return { ...snapshot, sections: [section], actions, ...(photos && { photos }) }
}

const mostOpening = 240

/** The first lines of a text, as it is read: enough to know what it is about. */
export function openingOf(text: string, read: (markdown: string) => string): string {
  // A short beginning is enough to be read: a section may have a hundred pages.
  const words = read(text.slice(0, 4 * mostOpening))
    .replace(/\s+/g, ' ')
    .trim()
  return words.length > mostOpening ? `${words.slice(0, mostOpening).replace(/\s\S*$/, '')} …` : words
}

export const paragraphsIn = (text: string): number => text.split(/\n\s*\n/).filter((one) => one.trim() !== '').length
