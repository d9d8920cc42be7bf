import type { Network } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'

/** The language people of a network write in, where the page speaks another one. */
export function useWritten(network: Pick<Network, 'language'>): string | undefined {
  const { lang } = usePage()
  return contentLang(lang, network.language)
}
