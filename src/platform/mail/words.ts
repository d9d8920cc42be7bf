import { createText, isLang, type Lang, type Text } from '../text/index.ts'
import en from '../text.en.json' with { type: 'json' }
import fr from '../text.fr.json' with { type: 'json' }

const spoken = new Map<Lang, Text>()

/** The few words that every letter shares; whoever writes one brings the others. */
export function wordsIn(language: string): { lang: Lang; t: Text } {
  const lang = isLang(language) ? language : 'en'
  const t = spoken.get(lang) ?? createText({ en, fr }, lang)
  spoken.set(lang, t)
  return { lang, t }
}
