import type { Network } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import type { Effect } from './effect.queries.ts'
import { changePath } from './version.paths.ts'

/** A change that something caused: in which version, and what it is that changed. */
export function EffectLink({ network, effect }: { network: Network; effect: Effect }) {
  const { t, lang } = usePage()
  return (
    <a href={changePath(network, effect.city, effect)}>
      {t('plans.ledger.inVersion', { number: effect.number })}:{' '}
      {effect.title === null ? (
        t('plans.ledger.takenOut')
      ) : (
        <span lang={contentLang(lang, network.language)}>{effect.title}</span>
      )}
    </a>
  )
}
