import {
  cityPath,
  type Network,
  type NetworkLocals,
  networkPath,
  type Theme,
  type ThemeSubject,
  themesOf,
  withSubThemes,
} from '#networks'
import { usePage } from '#platform/ui'
import { type CityTestingAction, testingActionsAbout } from './testing-action.queries.ts'
import { TestingText } from './testing-text.tsx'

/** On a theme's page: what cities want to try out about it, in few words where it gathers several sub-themes. */
export async function themeTestsPanel(locals: NetworkLocals, { theme }: ThemeSubject) {
  const { db, network } = locals
  const themes = await themesOf(db, network)
  const actions = await testingActionsAbout(db, locals, withSubThemes(theme, themes))
  return actions.length === 0 ? null : <ThemeTests {...{ network, theme, themes, actions }} />
}

interface About {
  network: Network
  theme: Theme
  themes: Theme[]
  actions: CityTestingAction[]
}

const mostShown = 12

function ThemeTests({ network, theme, themes, actions }: About) {
  const { t } = usePage()
  const brief = withSubThemes(theme, themes).length > 1
  const shown = brief ? actions.slice(0, mostShown) : actions
  return (
    <section class="theme-tests half" aria-labelledby="tests">
      <h2 id="tests">{t('actions.testing.inTests', { count: actions.length })}</h2>
      <ul class="entries">
        {shown.map((action) => (
          <li>
            <p class="entry-city">
              <a href={`${cityPath(network, action.city)}#${action.slug}`}>{action.city.name}</a>
            </p>
            <TestingText network={network} action={action} themes={themes} without={theme} brief={brief} />
          </li>
        ))}
      </ul>
      {shown.length < actions.length ? (
        <p>
          <a href={networkPath(network, '/testing-actions')}>{t('actions.testing.all.title')}</a>
        </p>
      ) : null}
    </section>
  )
}
