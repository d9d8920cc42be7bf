import { type City, cityPath, type Network } from '#networks'
import { contentLang } from '#platform/text'
import { Crumbs, Figures, Lead, Notice, PageTitle, SectionHead, usePage } from '#platform/ui'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import type { Factors } from './factors.ts'
import type { MeetingFootprint, PlaceCost } from './footprint.meetings.ts'
import { Method } from './footprint.method.tsx'
import { footprintPath } from './footprint.paths.ts'
import type { Assumptions } from './footprint.reckon.ts'

interface Props {
  network: Network
  meeting: Meeting
  reckoned: MeetingFootprint
  /** What each city would cost as the place, for those who plan. */
  places: PlaceCost[]
  cities: City[]
  factors: Factors
  assumptions: Assumptions
}

/** What coming together costs the climate, beside what else it could have been. */
export function FootprintShow({ network, meeting, reckoned, places, factors, assumptions }: Props) {
  const { t, lang, format } = usePage()
  const { footprint, kg, online, apart } = reckoned
  const said = (value: number) => t('meetings.footprint.kg', { kg: format.number(Math.round(value)) })
  const hosts = new Set(meeting.hosts.map(({ id }) => id))
  return (
    <>
      <Crumbs
        items={[
          { label: meeting.title, href: meetingPath(network, meeting), lang: contentLang(lang, network.language) },
        ]}
      />
      <PageTitle>{t('meetings.footprint.title')}</PageTitle>
      <Lead>
        {t(reckoned.assumed ? 'meetings.footprint.assumedLead' : 'meetings.footprint.lead', {
          people: assumptions.peoplePerCity,
        })}
      </Lead>
      {reckoned.nowhere ? (
        <Notice title={t('meetings.footprint.nowhere')}>
          <p>{t('meetings.footprint.nowhereWhat')}</p>
        </Notice>
      ) : (
        <Figures
          items={[
            { value: format.number(Math.round(kg)), label: t('meetings.footprint.kgLabel') },
            { value: format.number(Math.round(footprint.km)), label: t('meetings.footprint.kmLabel') },
            { value: format.number(footprint.people), label: t('meetings.footprint.peopleLabel') },
          ]}
        />
      )}
      {reckoned.nowhere ? null : (
        <section aria-labelledby="by-mode">
          <SectionHead id="by-mode">{t('meetings.footprint.byMode')}</SectionHead>
          <ul class="rows">
            {[...footprint.byMode].map(([mode, one]) => (
              <li>
                <span>{t(`meetings.travel.${mode}`)}</span>
                <span class="number">
                  {[
                    one.km > 0 ? t('meetings.footprint.km', { km: format.number(Math.round(one.km)) }) : '',
                    said(one.kg),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          {footprint.assumed > 0 && !reckoned.assumed ? (
            <p class="soft">{t('meetings.footprint.modeAssumed', { count: footprint.assumed })}</p>
          ) : null}
          {footprint.unknown > 0 ? (
            <p class="soft">{t('meetings.footprint.unknown', { count: footprint.unknown })}</p>
          ) : null}
        </section>
      )}
      <section aria-labelledby="compared">
        <SectionHead id="compared">{t('meetings.footprint.compared')}</SectionHead>
        <ul class="rows">
          {reckoned.nowhere ? null : (
            <li>
              <span>{t('meetings.footprint.asPlanned')}</span>
              <span class="number">{said(kg)}</span>
            </li>
          )}
          {footprint.online < footprint.people || reckoned.nowhere ? (
            <li>
              <span>{t('meetings.footprint.allOnline')}</span>
              <span class="number">{said(online)}</span>
            </li>
          ) : null}
          {apart === null ? null : (
            <li>
              <span>{t('meetings.footprint.apart')}</span>
              <span class="number">{said(apart)}</span>
            </li>
          )}
        </ul>
      </section>
      {places.length > 0 ? (
        <section aria-labelledby="places">
          <SectionHead id="places">{t('meetings.footprint.places')}</SectionHead>
          <p>{t('meetings.footprint.placesWhat')}</p>
          <ol class="rows">
            {places.map(({ city, kg: cost, km }) => (
              <li>
                <span>
                  <a href={cityPath(network, city)}>{city.name}</a>{' '}
                  {hosts.has(city.id) ? <small class="soft">{t('meetings.footprint.isHost')}</small> : null}
                </span>
                <span class="number">
                  {said(cost)} · {t('meetings.footprint.km', { km: format.number(Math.round(km)) })}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <Method factors={factors} assumptions={assumptions} />
      <p>
        <a href={footprintPath(network)}>{t('meetings.footprint.ofNetwork')}</a>
      </p>
    </>
  )
}
