import type { Network } from '#networks'
import { SectionHead, usePage } from '#platform/ui'
import { type Factors, factorKeys } from './factors.ts'
import { footprintPath } from './footprint.paths.ts'
import type { Assumptions } from './footprint.reckon.ts'

interface Props {
  factors: Factors
  assumptions: Assumptions
  /** Where the reader may change them. */
  edits?: Network | undefined
}

/** How it was reckoned and with which numbers, so that anybody can do it again. */
export function Method({ factors, assumptions, edits }: Props) {
  const { t, format } = usePage()
  const unverified = factorKeys.filter((key) => factors[key].verifiedBy === null).length
  return (
    <section aria-labelledby="method">
      <SectionHead id="method">{t('meetings.footprint.method')}</SectionHead>
      <p>
        {t('meetings.footprint.methodWhat', {
          km: format.number(assumptions.trainUpTo),
          online: format.number(assumptions.onlineHours),
          day: format.number(assumptions.dayHours),
        })}
      </p>
      {unverified > 0 ? (
        <p class="footprint-doubt">{t('meetings.footprint.unverified', { count: unverified })}</p>
      ) : null}
      <section class="scrolls" tabindex={0} aria-label={t('meetings.footprint.factors')}>
        <table class="footprint-factors">
          <thead>
            <tr>
              <th scope="col">{t('meetings.footprint.way')}</th>
              <th scope="col">{t('meetings.footprint.grams')}</th>
              <th scope="col">{t('meetings.footprint.detourShort')}</th>
              <th scope="col">{t('meetings.footprint.source')}</th>
            </tr>
          </thead>
          <tbody>
            {factorKeys.map((key) => {
              const { grams, detour, source, verifiedBy } = factors[key]
              return (
                <tr>
                  <th scope="row">
                    {t(`meetings.travel.${key}`)}
                    {edits ? (
                      <>
                        {' '}
                        <a href={footprintPath(edits, `/factors/${key}`)}>
                          {t('meetings.footprint.change')}
                          <span class="unseen"> {t(`meetings.travel.${key}`)}</span>
                        </a>
                      </>
                    ) : null}
                  </th>
                  <td class="number">
                    {t(key === 'online' ? 'meetings.footprint.perHour' : 'meetings.footprint.perKm', {
                      grams: format.number(grams),
                    })}
                  </td>
                  <td class="number">{format.number(detour)}</td>
                  <td>
                    <Source source={source} />{' '}
                    <small class="soft">
                      {verifiedBy
                        ? t('meetings.footprint.verifiedBy', { name: verifiedBy })
                        : t('meetings.footprint.notVerified')}
                    </small>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </section>
  )
}

/** A source with its address as a link, where it ends with one. */
function Source({ source }: { source: string }) {
  const [, words = source, href] = /^(.*?)[:\s]*(https?:\/\/\S+)$/s.exec(source) ?? []
  return href ? <a href={href}>{words}</a> : <span>{source}</span>
}
