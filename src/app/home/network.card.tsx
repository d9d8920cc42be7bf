import { networkPath } from '#networks'
import { contentLang } from '#platform/text'
import { Tag, usePage } from '#platform/ui'
import type { NetworkRow } from './home.queries.ts'

/** One network in the list: its name leads, its figures stand in columns so that they can be compared. */
export function NetworkCard({ network }: { network: NetworkRow }) {
  const { format, lang, t } = usePage()
  const years = format.period(network.start?.slice(0, 4) ?? null, network.end?.slice(0, 4) ?? null)
  const about = [
    network.programme,
    years.replace(/\s*–\s*/, '–'),
    network.lead && t('app.home.ledBy', { city: network.lead }),
  ].filter(Boolean)
  return (
    <li>
      <div>
        <h3 lang={contentLang(lang, network.language)}>
          <a href={networkPath(network)}>{network.name}</a>
        </h3>
        <p class="soft">
          {about.join(' · ')} {network.example && <Tag tone="example">{t('platform.page.example')}</Tag>}
        </p>
      </div>
      <Count
        value={network.cities}
        href={networkPath(network, '/cities')}
        label={t('app.home.cities', { count: network.cities })}
      />
      <Count
        value={network.practices}
        href={networkPath(network, '/practices')}
        label={t('app.home.practices', { count: network.practices })}
      />
    </li>
  )
}

function Count({ value, label, href }: { value: number; label: string; href: string }) {
  const { format } = usePage()
  return (
    <a class="network-count" href={href}>
      <b>{format.number(value)}</b> <span>{label}</span>
    </a>
  )
}
