import { cityPath, type Network, networkPath, type Theme } from '#networks'
import { Crumbs, Empty, Eyebrow, Lead, PageTitle, usePage } from '#platform/ui'
import { isOpen, OpenEntry } from '../open-entry.tsx'
import type { CityTestingAction } from './testing-action.queries.ts'
import { TestingText } from './testing-text.tsx'

interface TestingActionListProps {
  network: Network
  actions: CityTestingAction[]
  themes: Theme[]
}

/** What all cities of a network want to try out, city by city; who has not found anything yet says so. */
export function TestingActionList({ network, actions, themes }: TestingActionListProps) {
  const { t } = usePage()
  const cities = Map.groupBy(actions, ({ city }) => city.slug)
  const named = actions.filter((action) => !isOpen(action))
  return (
    <>
      <Crumbs items={[{ label: t('networks.menu.overview'), href: networkPath(network) }]} />
      {named.length > 0 && <Eyebrow>{t('actions.testing.all.eyebrow', { count: named.length })}</Eyebrow>}
      <PageTitle>{t('actions.testing.all.title')}</PageTitle>
      <Lead>{t('actions.testing.all.lead')}</Lead>
      {actions.length === 0 && (
        <Empty title={t('actions.testing.all.none')}>
          <p>{t('actions.testing.all.noneHow')}</p>
        </Empty>
      )}
      {[...cities.values()].map((ofCity) => (
        <CityTests network={network} actions={ofCity} themes={themes} />
      ))}
    </>
  )
}

function CityTests({ network, actions, themes }: TestingActionListProps) {
  const city = actions[0]?.city
  if (!city) return null
  return (
    <section class="city-tests">
      <h2>
        <a href={cityPath(network, city)}>{city.name}</a>
      </h2>
      <div>
        {actions.filter(isOpen).map(({ note }) => (
          <OpenEntry network={network} note={note} />
        ))}
        <ul class="entries">
          {actions
            .filter((action) => !isOpen(action))
            .map((action) => (
              <li id={action.slug}>
                <TestingText network={network} action={action} themes={themes} />
              </li>
            ))}
        </ul>
      </div>
    </section>
  )
}
