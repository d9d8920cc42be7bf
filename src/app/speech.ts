import { createFormats, createText, type Formats, isLang, type Lang, type Speak, type Text } from '#platform/text'
import { slices } from './slices.ts'

const catalogues = {
  en: Object.assign({}, ...slices.map(({ texts }) => texts.en)) as Record<string, string>,
  fr: Object.assign({}, ...slices.map(({ texts }) => texts.fr)) as Record<string, string>,
}

const speeches = new Map<Lang, { lang: Lang; t: Text; format: Formats }>()

/** The texts of all floors in one language. */
export const speak: Speak = (language) => {
  const lang = isLang(language) ? language : 'en'
  const known = speeches.get(lang)
  if (known) return known
  const made = { lang, t: createText(catalogues, lang), format: createFormats(lang) }
  speeches.set(lang, made)
  return made
}
