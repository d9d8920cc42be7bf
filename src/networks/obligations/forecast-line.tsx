import { contentLang } from '#platform/text'
import { Tag, usePage } from '#platform/ui'
import type { Network } from '../network.queries.ts'
import type { Forecast } from './forecast.ts'

/** "ULG meeting: 6 of at least 8 planned; 2 more fit before June." */
export function ForecastLine({ network, forecast, city }: { network: Network; forecast: Forecast; city?: string }) {
  const { t, format, lang } = usePage()
  const { obligation, wanted, done, planned, fit, before, reachable } = forecast
  const least = /at least/i.test(obligation.qualifier ?? '')
  const count = { done: done + planned, wanted, held: done, fit }
  return (
    <>
      {city ? `${city}: ` : null}
      <b lang={contentLang(lang, network.language)}>{obligation.type}</b>
      {': '}
      {t(least ? 'networks.forecast.ofAtLeast' : 'networks.forecast.of', count)}
      {done + planned < wanted ? (
        <>
          {'; '}
          {before
            ? t('networks.forecast.fitBefore', { fit, date: format.date(before) })
            : t('networks.forecast.fit', { fit })}
        </>
      ) : null}
      {reachable ? null : (
        <>
          {' '}
          <Tag tone="nobody">{t('networks.forecast.outOfReach')}</Tag>
        </>
      )}
    </>
  )
}
