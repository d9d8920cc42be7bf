import { ExampleMark, type Network, readable, type Theme, themePath } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { Origin } from './practice.origin.tsx'
import { practicePath } from './practice.paths.ts'
import type { Listed } from './practice.queries.ts'

/** A practice as one meets it in the catalogue: enough to know whether to open it. */
export function PracticeCard({ network, practice }: { network: Network; practice: Listed }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const { kind, status, summary, lesson } = practice
  const said = (parts: unknown[]) => <span lang={written}>{parts}</span>
  return (
    <article class="practice-card">
      <p class="practice-from">
        <Origin network={network} practice={practice} /> <ExampleMark of={practice} />
      </p>
      <h2 lang={written}>
        <a href={practicePath(network, practice)}>{practice.title}</a>
      </h2>
      {summary ? <p lang={written}>{firstSentence(summary)}</p> : null}
      {lesson ? <p class="practice-lesson">{t.rich('exchange.practice.lessonLine', { lesson, text: said })}</p> : null}
      <p class="practice-facts">
        {kind ? <span>{t.rich('exchange.practice.kindLine', { kind: readable(kind), text: said })}</span> : null}
        {status ? <span>{t.rich('exchange.practice.stateLine', { state: readable(status), text: said })}</span> : null}
      </p>
      <PracticeThemes network={network} subThemes={practice.subThemes} suggested={practice.suggested} />
    </article>
  )
}

interface ThemesProps {
  network: Network
  subThemes: Theme[]
  suggested: Theme[]
}

/** The sub-themes a practice stands in, and those somebody suggested, which say so. */
export function PracticeThemes({ network, subThemes, suggested }: ThemesProps) {
  const { t, lang } = usePage()
  if (subThemes.length + suggested.length === 0) return <p class="soft">{t('exchange.practice.noSubThemes')}</p>
  const link = (theme: Theme) => (
    <a href={themePath(network, theme)} lang={contentLang(lang, network.language)}>
      <span class="number">{theme.code}</span> {theme.title}
    </a>
  )
  return (
    <ul class="practice-themes" aria-label={t('exchange.practice.subThemes')}>
      {subThemes.map((theme) => (
        <li>{link(theme)}</li>
      ))}
      {suggested.map((theme) => (
        <li class="soft">
          {link(theme)} {t('exchange.practice.suggestedMark')}
        </li>
      ))}
    </ul>
  )
}

/** Up to the first full stop that ends a sentence; the sources part notes with semicolons, which stay together. */
function firstSentence(text: string): string {
  const [first = text] = text.split(/(?<=\p{L}{2}[.!?])\s+(?=\p{Lu})/u)
  return first
}
