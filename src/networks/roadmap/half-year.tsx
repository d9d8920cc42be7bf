import { contentLang, type Text } from '#platform/text'
import { usePage } from '#platform/ui'
import type { Network } from '../network.queries.ts'

/** `2024-H1` in words; whatever else a network calls its periods as it calls them. */
export function HalfYear({ network, label }: { network: Network; label: string | null }) {
  const { t, lang } = usePage()
  if (label === null) return <>{t('networks.roadmap.noHalfYear')}</>
  const [, year, half] = /^(\d{4})-H([12])$/.exec(label) ?? []
  if (!year) return <span lang={contentLang(lang, network.language)}>{label}</span>
  return <>{half === '1' ? t('networks.halfYear.first', { year }) : t('networks.halfYear.second', { year })}</>
}

/** The same as a text. */
export function sayHalfYear(label: string, t: Text): string {
  const [, year, half] = /^(\d{4})-H([12])$/.exec(label) ?? []
  if (!year) return label
  return half === '1' ? t('networks.halfYear.first', { year }) : t('networks.halfYear.second', { year })
}
