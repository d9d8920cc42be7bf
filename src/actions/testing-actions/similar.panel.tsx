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
            <span class="soft">
              {one.city ? ` ${one.city}` : ''} · <Why one={one} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Why({ one }: { one: Similar }) {
  const { t } = usePage()
  const reasons = [
    one.sameTheme ? t('actions.similar.sameTheme') : null,
    one.concept ? t('actions.similar.concept', { concept: one.concept }) : null,
    one.sameWords ? t('actions.similar.sameWords') : null,
  ].filter((reason) => reason !== null)
  return <>{reasons.join(', ')}</>
}
