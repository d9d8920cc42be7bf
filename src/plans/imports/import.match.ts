import type { FoundAction, FoundSection } from './found.ts'
import { plainWords } from './read-columns.ts'

interface Titled {
  key: string
  title: string
  kind?: string
}

const wordsIn = (title: string) =>
  new Set(
    plainWords(title)
      .split(' ')
      .filter((word) => word.length > 2),
  )

/** Into which section of the plan a text most likely belongs, by the words of the headings; nothing where none is like it. */
export function sectionLike<Section extends Titled>({ title }: FoundSection, sections: Section[]): Section | null {
  const said = wordsIn(title)
  if (said.size === 0) return null
  const rated = sections.map((section) => {
    const own = wordsIn(section.title)
    const shared = [...said].filter((word) => own.has(word)).length
    return { section, rate: shared / Math.max(1, Math.min(said.size, own.size)) - Math.abs(said.size - own.size) / 100 }
  })
  const best = rated.sort((a, b) => b.rate - a.rate)[0]
  return best && best.rate >= 0.6 ? best.section : null
}

/** An action that is in the plan already, by its name. */
export const actionLike = <Action extends { title: string }>(
  { title }: FoundAction,
  actions: Action[],
): Action | null => actions.find((action) => plainWords(action.title) === plainWords(title)) ?? null
