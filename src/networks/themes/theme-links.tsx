import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { themePath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { Theme } from './theme.queries.ts'

interface Links {
  network: Network
  themes: Theme[]
  /** Theme codes, or free words where the record has no code. */
  words: string[]
}

/** The themes a record names, each with the way to its page; words that are no code stay words. */
export function ThemeLinks({ network, themes, words }: Links) {
  const { t, lang } = usePage()
  if (words.length === 0) return null
  return (
    <ul class="theme-links" aria-label={t('networks.themes.about')} lang={contentLang(lang, network.language)}>
      {words.map((word) => {
        const theme = themeNamed(word, themes)
        return (
          <li>
            {theme ? (
              <a href={themePath(network, theme)}>
                <span class="number">{theme.code}</span> {theme.title}
              </a>
            ) : (
              word
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Codes are compared without case, like all ids of the folder. */
export const themeNamed = (word: string, themes: Theme[]): Theme | undefined =>
  themes.find(({ code }) => code.toLowerCase() === word.toLowerCase())
