import type { Network, Theme } from '#networks'
import { ThemeLinks } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { rationaleTexts } from './rationale.kept.ts'

interface Props {
  network: Network
  themes: Theme[]
  /** A rationale, or what a version of it kept. */
  content: Record<string, unknown>
}

/** What a rationale says, under its headings; what nobody has written yet is left out. */
export function RationaleText({ network, themes, content }: Props) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const codes = Array.isArray(content.themes) ? content.themes.map(String) : []
  const said = rationaleTexts.filter((name) => content[name])
  return (
    <div class="rationale-text">
      <ThemeLinks network={network} themes={themes} words={codes} />
      {said.length === 0 ? <p class="soft">{t('meetings.rationale.nothingWritten')}</p> : null}
      {said.map((name) => (
        <section aria-labelledby={name}>
          <h2 id={name}>{t(`meetings.rationale.${name}`)}</h2>
          <div lang={written}>
            <Paragraphs text={String(content[name])} />
          </div>
        </section>
      ))}
    </div>
  )
}

/** Empty lines part paragraphs; lines that begin with a dash are a list. */
export function Paragraphs({ text }: { text: string }) {
  const blocks = text.split(/\n{2,}/).flatMap(partsOf)
  return (
    <>
      {blocks.map((lines) =>
        isItem(lines[0]) ? (
          <ul>
            {lines.map((line) => (
              <li>{line.replace(/^\s*[-•*]\s+/, '')}</li>
            ))}
          </ul>
        ) : (
          <p class="written">{lines.join('\n')}</p>
        ),
      )}
    </>
  )
}

const isItem = (line = '') => /^\s*[-•*]\s+\S/.test(line)

/** A block cut where a list begins or ends. */
function partsOf(block: string): string[][] {
  const parts: string[][] = []
  for (const line of block.split('\n').filter((one) => one.trim() !== '')) {
    const last = parts.at(-1)
    if (last && isItem(last[0]) === isItem(line)) last.push(line)
    else parts.push([line])
  }
  return parts
}
