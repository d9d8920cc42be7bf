import { type City, cityPath, type Network } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'

interface OriginProps {
  network: Network
  practice: { owner: string | null; country: string | null; city: City | undefined }
  linked?: boolean
}

/** Where a practice comes from: its city, or from outside the network whoever owns it. */
export function Origin({ network, practice, linked }: OriginProps) {
  const { t, format, lang } = usePage()
  const { city, owner, country } = practice
  if (city) return linked ? <a href={cityPath(network, city)}>{city.name}</a> : <span>{city.name}</span>
  const place = [owner, country ? format.country(country) : null].filter((part) => part !== null)
  if (place.length === 0) return <>{t('exchange.practice.outside')}</>
  return (
    <span>
      {t.rich('exchange.practice.outsideFrom', {
        place: place.join(', '),
        where: (parts) => <span lang={contentLang(lang, network.language)}>{parts}</span>,
      })}
    </span>
  )
}
