import { type City, type CitySubject, type Network, type NetworkLocals, type Theme, themesOf } from '#networks'
import { usePage } from '#platform/ui'
import { editsTest } from '../access.ts'
import { isOpen, OpenEntry } from '../open-entry.tsx'
import { GrowTest } from '../testing-actions/grow.tsx'
import { FocusText } from './focus-text.tsx'
import { type PlanFocus, planFocusOf } from './plan-focus.queries.ts'

/** On a city's profile: what its action plan is about. */
export async function planFocusPanel({ db, network, standing }: NetworkLocals, { city }: CitySubject) {
  const [focuses, themes] = await Promise.all([planFocusOf(db, network, city), themesOf(db, network)])
  const mayGrow = editsTest(standing, city.id)
  return <PlanFocusPanel {...{ network, city, focuses, themes, mayGrow }} />
}

interface Focuses {
  network: Network
  city: City
  focuses: PlanFocus[]
  themes: Theme[]
  /** Whether the reader may try one of them out. */
  mayGrow: boolean
}

function PlanFocusPanel({ network, city, focuses, themes, mayGrow }: Focuses) {
  const { t } = usePage()
  const said = focuses.filter((focus) => !isOpen(focus))
  return (
    <section class="plan-focus half" aria-labelledby="plan-focus">
      <h2 id="plan-focus">{t('actions.planFocus.title')}</h2>
      {focuses.length === 0 ? <p class="soft">{t('actions.planFocus.nothing', { city: city.name })}</p> : null}
      {focuses.filter(isOpen).map(({ note }) => (
        <OpenEntry network={network} note={note} />
      ))}
      {said.length > 0 ? (
        <ol class="focus-list">
          {said.map((focus) => (
            <li>
              <FocusText network={network} focus={focus} themes={themes} />
              {mayGrow ? <GrowTest network={network} city={city} origin={{ kind: 'focus', id: focus.id }} /> : null}
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  )
}
