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
import { type CityTestingAction, testingActionsAbout } from './testing-action.queries.ts'
import { TestingText } from './testing-text.tsx'

/** On a theme's page: what cities want to try out about it. */
export async function themeTestsPanel({ db, network }: NetworkLocals, { theme }: ThemeSubject) {
  const themes = await themesOf(db, network)
  const actions = await testingActionsAbout(db, network, withSubThemes(theme, themes))
  return actions.length === 0 ? null : <ThemeTests {...{ network, theme, themes, actions }} />
}

interface About {
  network: Network
  theme: Theme
  themes: Theme[]
  actions: CityTestingAction[]
}

function ThemeTests({ network, theme, themes, actions }: About) {
  const { t } = usePage()
  return (
    <section class="theme-tests half" aria-labelledby="tests">
      <h2 id="tests">{t('actions.testing.inTests', { count: actions.length })}</h2>
      <ul class="entries">
        {actions.map((action) => (
          <li>
            <p class="entry-city">
              <a href={`${cityPath(network, action.city)}#${action.slug}`}>{action.city.name}</a>
            </p>
            <TestingText network={network} action={action} themes={themes} without={theme} />
          </li>
        ))}
      </ul>
    </section>
  )
}
