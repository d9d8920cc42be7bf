import { parseAccept } from 'hono/utils/accept'
import type { Settings } from '../settings/index.ts'

/** The languages of the interface, the first one being what is spoken where nothing else fits. */
export const languages = ['en', 'fr'] as const

/** English with accents and brackets, and the same from right to left: both show at a glance what was not translated. */
export const pseudoLanguages = ['en-XA', 'ar-XB'] as const

export type Lang = (typeof languages)[number] | (typeof pseudoLanguages)[number]

const spoken: readonly Lang[] = [...languages, ...pseudoLanguages]

export const isLang = (word: string | null | undefined): word is Lang => spoken.some((lang) => lang === word)

interface Wishes {
  /** `?lang=` of the address, which wins. */
  asked: string | undefined
  /** What the reader chose before. */
  remembered: string | undefined
  acceptLanguage: string | undefined
}

/** The language a page is shown in, and whether the reader has just chosen it. */
export function pickLanguage(
  wishes: Wishes,
  settings: Pick<Settings, 'pseudoLanguages'>,
): { lang: Lang; chosen: boolean } {
  const offered: readonly Lang[] = settings.pseudoLanguages ? [...languages, ...pseudoLanguages] : languages
  const find = (tag: string | undefined) => offered.find((lang) => lang.toLowerCase() === tag?.toLowerCase())
  const asked = find(wishes.asked)
  if (asked) return { lang: asked, chosen: true }
  const remembered = find(wishes.remembered)
  if (remembered) return { lang: remembered, chosen: false }
  const accepted = parseAccept(wishes.acceptLanguage?.slice(0, 500) ?? '')
    .sort((a, b) => b.q - a.q)
    .map(({ type }) => find(type) ?? find(type.split('-')[0]))
    .find((lang) => lang !== undefined)
  return { lang: accepted ?? languages[0], chosen: false }
}

export const isRightToLeft = (lang: Lang): boolean => lang === 'ar-XB'

/** The `lang` attribute of a text written by people, where it differs from the page around it. */
export const contentLang = (page: Lang, content: string): string | undefined =>
  page.split('-')[0] === content.split('-')[0] ? undefined : content
