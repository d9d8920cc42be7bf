import {
  cityPath,
  type Network,
  type NetworkLocals,
  type Theme,
  type ThemeSubject,
  themesOf,
  withSubThemes,
} from '#networks'
import { usePage } from '#platform/ui'
import { FocusText } from './focus-text.tsx'
import { type CityPlanFocus, planFocusAbout } from './plan-focus.queries.ts'

/** On a theme's page: the cities whose action plans take it up, in few words where it gathers several sub-themes. */
export async function themePlansPanel({ db, network }: NetworkLocals, { theme }: ThemeSubject) {
  const themes = await themesOf(db, network)
  const focuses = await planFocusAbout(db, network, withSubThemes(theme, themes))
  return focuses.length === 0 ? null : <ThemePlans {...{ network, theme, themes, focuses }} />
}

interface About {
  network: Network
  theme: Theme
  themes: Theme[]
  focuses: CityPlanFocus[]
}

function ThemePlans({ network, theme, themes, focuses }: About) {
  const { t } = usePage()
  const brief = withSubThemes(theme, themes).length > 1
  return (
    <section class="theme-plans half" aria-labelledby="plans">
      <h2 id="plans">{t('actions.planFocus.inPlans', { count: focuses.length })}</h2>
      <ul class="entries">
        {focuses.map((focus) => (
          <li>
            <p class="entry-city">
              <a href={`${cityPath(network, focus.city)}#plan-focus`}>{focus.city.name}</a>
            </p>
            <FocusText network={network} focus={focus} themes={themes} without={theme} brief={brief} />
          </li>
        ))}
      </ul>
    </section>
  )
}
