import {
  type City,
  type CitySubject,
  type Network,
  type NetworkLocals,
  type Theme,
  type ThemeSubject,
  themesOf,
} from '#networks'
import { contentLang } from '#platform/text'
import { SectionHead, usePage } from '#platform/ui'
import { type TakenUp, takenUpBy } from './adaptation.queries.ts'
import { themeWithin } from './practice.filters.ts'
import { practicePath, practicesPath } from './practice.paths.ts'
import { type Practice, practicesInThemes, practicesOfCity } from './practice.queries.ts'
import { GrownFrom } from './practice.trail.tsx'

/** On a city's profile: what it can show. */
export async function cityPractices({ db, network }: NetworkLocals, { city }: CitySubject) {
  const [practices, takenUp] = await Promise.all([practicesOfCity(db, city), takenUpBy(db, city)])
  return <CityPractices {...{ network, city, practices, takenUp }} />
}

/** On a theme's page: who can show what about it, inside the network and outside. */
export async function themePractices({ db, network }: NetworkLocals, { theme }: ThemeSubject) {
  const found = await practicesInThemes(db, themeWithin(await themesOf(db, network), theme.code))
  return <ThemePractices network={network} theme={theme} found={found} />
}

interface CityProps {
  network: Network
  city: City
  practices: Practice[]
  takenUp: TakenUp[]
}

function CityPractices({ network, city, practices, takenUp }: CityProps) {
  const { t, lang } = usePage()
  const more = { href: practicesPath(network, { city: city.slug }), label: t('exchange.practices.inCatalogue') }
  return (
    <section aria-labelledby="practices">
      <SectionHead id="practices" more={practices.length > 0 ? more : undefined}>
        {t('exchange.practices.ofCity', { city: city.name, count: practices.length })}
      </SectionHead>
      {practices.length === 0 ? <p class="soft">{t('exchange.practices.noneInCity', { city: city.name })}</p> : null}
      <ul class="practice-list" lang={contentLang(lang, network.language)}>
        {practices.map((practice) => (
          <li>
            <a href={practicePath(network, practice)}>{practice.title}</a>
            {practice.summary ? <span class="soft">{practice.summary}</span> : null}
            <GrownFrom network={network} from={takenUp.filter(({ becameId }) => becameId === practice.id)} />
          </li>
        ))}
      </ul>
      <TakingUp network={network} city={city} takenUp={takenUp.filter(({ becameId }) => becameId === null)} />
    </section>
  )
}

/** What a city takes up from others, as far as it is. */
function TakingUp({ network, city, takenUp }: Omit<CityProps, 'practices'>) {
  const { t, lang } = usePage()
  if (takenUp.length === 0) return null
  return (
    <>
      <h3>{t('exchange.practices.takenUp', { city: city.name })}</h3>
      <ul class="rows">
        {takenUp.map((practice) => (
          <li>
            <a href={practicePath(network, practice)} lang={contentLang(lang, network.language)}>
              {practice.title}
            </a>
            <span class="soft">
              {[practice.from, t(`exchange.practice.adaptation.${practice.state}`)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A theme gathers what all its sub-themes have, which can be half the catalogue. */
const mostShown = 12

interface ThemeProps {
  network: Network
  theme: Theme
  found: { practice: Practice; cityName: string | null; suggested: boolean }[]
}

function ThemePractices({ network, theme, found }: ThemeProps) {
  const { t, lang } = usePage()
  const shown = theme.parentId === null ? found.slice(0, mostShown) : found
  const more = {
    href: practicesPath(network, { theme: theme.code }),
    label:
      shown.length < found.length
        ? t('exchange.practices.allInCatalogue', { count: found.length })
        : t('exchange.practices.inCatalogue'),
  }
  return (
    <section aria-labelledby="practices">
      <SectionHead id="practices" more={found.length > 0 ? more : undefined}>
        {t('exchange.practices.ofTheme')}
      </SectionHead>
      {found.length === 0 ? <p class="soft">{t('exchange.practices.noneInTheme')}</p> : null}
      <ul class="rows">
        {shown.map(({ practice, cityName, suggested }) => (
          <li>
            <a href={practicePath(network, practice)} lang={contentLang(lang, network.language)}>
              {practice.title}
            </a>
            <span class="soft">
              {cityName ?? t('exchange.practice.outsideFromShort', { place: practice.owner ?? '' })}
              {suggested ? ` ${t('exchange.practice.suggestedMark')}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
