import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import type { Network } from '../network.queries.ts'
import { readable } from '../readable.ts'

/** What a city is in its network. Roles of a profile we have no word for are shown as the profile writes them. */
export function Role({ network, role }: { network: Network; role: string }) {
  const { t, lang } = usePage()
  if (role === 'lead_partner') return <>{t('networks.city.leadPartner')}</>
  if (role === 'project_partner') return <>{t('networks.city.projectPartner')}</>
  return <span lang={contentLang(lang, network.language)}>{readable(role)}</span>
}
