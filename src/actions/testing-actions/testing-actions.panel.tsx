import { type City, type CitySubject, type Network, type NetworkLocals, type Theme, themesOf } from '#networks'
import { usePage } from '#platform/ui'
import { isOpen, OpenEntry } from '../open-entry.tsx'
import { type TestingAction, testingActionsOf } from './testing-action.queries.ts'
import { TestingText } from './testing-text.tsx'

/** On a city's profile: what it wants to try out before it stands in the plan. */
export async function testingActionsPanel(locals: NetworkLocals, { city }: CitySubject) {
  const { db, network } = locals
  const [actions, themes] = await Promise.all([testingActionsOf(db, locals, city), themesOf(db, network)])
  return <TestingActionsPanel network={network} city={city} actions={actions} themes={themes} />
}

interface Tests {
  network: Network
  city: City
  actions: TestingAction[]
  themes: Theme[]
}

function TestingActionsPanel({ network, city, actions, themes }: Tests) {
  const { t } = usePage()
  const said = actions.filter((action) => !isOpen(action))
  return (
    <section class="testing-actions half" aria-labelledby="testing-actions">
      <h2 id="testing-actions">{t('actions.testing.title')}</h2>
      {actions.length === 0 ? <p class="soft">{t('actions.testing.nothing', { city: city.name })}</p> : null}
      {actions.filter(isOpen).map(({ note }) => (
        <OpenEntry network={network} note={note} />
      ))}
      {said.length > 0 ? (
        <ul class="entries">
          {said.map((action) => (
            <li id={action.slug}>
              <TestingText network={network} action={action} themes={themes} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
