import { createFormats, createText, type Formats, isLang, type Lang, type Text } from '#platform/text'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }

const known = new Map<Lang, { t: Text; format: Formats }>()

/** The words of this floor in the language of a plan, whoever asks: a plan is frozen and printed where nobody reads a page. */
export function spokenIn(language: string): { t: Text; format: Formats } {
  const short = language.split('-')[0]
  const lang: Lang = isLang(short) ? short : 'en'
  const speech = known.get(lang) ?? { t: createText({ en, fr }, lang), format: createFormats(lang) }
  known.set(lang, speech)
  return speech
}
