import { type Network, networkPath } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import type { Similar } from './similar.queries.ts'

interface Props {
  network: Network
  similar: Similar[]
  /** Where it is the first thing to look at, it stands open. */
  open: boolean
}

/** "Has someone done this?": tests of others and practices that come near, and why they are named. */
export function SimilarTests({ network, similar, open }: Props) {
  const { t } = usePage()
  return (
    <details class="similar" open={open} id="similar">
      <summary>
        <h2>{t('actions.similar.title')}</h2>
      </summary>
      {similar.length === 0 ? <p class="soft">{t('actions.similar.nobody')}</p> : null}
      <Kind network={network} similar={similar} kind="test" />
      <Kind network={network} similar={similar} kind="practice" />
    </details>
  )
}

function Kind({ network, similar, kind }: Omit<Props, 'open'> & { kind: Similar['kind'] }) {
  const { t, lang } = usePage()
  const some = similar.filter((one) => one.kind === kind)
  if (some.length === 0) return null
  return (
    <>
      <h3>{t(`actions.similar.${kind}s`)}</h3>
      <ul class="similar-list">
        {some.map((one) => (
          <li>
            <a href={networkPath(network, one.at)} lang={contentLang(lang, network.language)}>
              {one.title}
            </a>
            {one.city ? <span class="soft"> · {one.city}</span> : null}
            <Why network={network} one={one} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What both have in common, in words, so that whoever reads can judge. */
function Why({ network, one }: { network: Network; one: Similar }) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  // Titles of themes have commas in them.
  const themes = one.themes.length > 0 ? [one.themes.join(' · ')] : []
  const reasons: [string, string[]][] = [
    [t('actions.similar.words', { count: one.words.length }), one.words],
    [t('actions.similar.concepts'), one.concepts],
    [t('actions.similar.themes', { count: one.themes.length }), themes],
  ]
  return (
    <ul class="similar-why">
      {reasons
        .filter(([, shared]) => shared.length > 0)
        .map(([reason, shared]) => (
          <li>
            {reason} <span lang={written}>{format.list(shared.slice(0, 6))}</span>
          </li>
        ))}
    </ul>
  )
}
