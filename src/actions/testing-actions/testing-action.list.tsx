import { type City, cityPath, ExampleMark, type Network, networkPath, type Theme } from '#networks'
import { Actions, ButtonLink, Crumbs, Empty, Eyebrow, Filters, Lead, Pager, PageTitle, usePage } from '#platform/ui'
import { isOpen, OpenEntry } from '../open-entry.tsx'
import type { TestingState } from '../schema.ts'
import type { TestFilters } from './testing-action.filters.ts'
import { newTestPath, testsPath } from './testing-action.paths.ts'
import type { CityTestingAction, FoundTests } from './testing-action.queries.ts'
import { TestingText } from './testing-text.tsx'

interface TestingActionListProps {
  network: Network
  found: FoundTests
  filters: TestFilters
  cities: City[]
  themes: Theme[]
  mayBegin: boolean
  /** Those the reader may know of. */
  states: readonly TestingState[]
}

/** What all cities of a network want to try out, city by city; who has not found anything yet says so. */
export function TestingActionList(props: TestingActionListProps) {
  const { network, found, filters, themes, mayBegin } = props
  const { t } = usePage()
  const cities = Map.groupBy(found.actions, ({ city }) => city.slug)
  const narrowed = Boolean(filters.city || filters.theme || filters.state)
  const nothing = found.actions.length === 0
  return (
    <>
      <Crumbs items={[{ label: t('networks.menu.overview'), href: networkPath(network) }]} />
      {found.total > 0 && <Eyebrow>{t('actions.testing.all.eyebrow', { count: found.total })}</Eyebrow>}
      <PageTitle>{t('actions.testing.all.title')}</PageTitle>
      <Lead>{t('actions.testing.all.lead')}</Lead>
      {mayBegin ? (
        <Actions>
          <ButtonLink href={newTestPath(network)} filled>
            {t('actions.test.new')}
          </ButtonLink>
        </Actions>
      ) : null}
      {nothing && !narrowed ? (
        <Empty title={t('actions.testing.all.none')}>
          <p>{t('actions.testing.all.noneHow')}</p>
        </Empty>
      ) : (
        <ListFilters {...props} />
      )}
      {nothing && narrowed ? (
        <Empty title={t('actions.test.nothingFits')}>
          <p>
            <a href={testsPath(network)}>{t('actions.test.showAll')}</a>
          </p>
        </Empty>
      ) : null}
      {[...cities.values()].map((ofCity) => (
        <CityTests network={network} actions={ofCity} themes={themes} />
      ))}
      <Pager page={filters.page} pages={found.pages} />
    </>
  )
}

function ListFilters({ network, cities, themes, states }: TestingActionListProps) {
  const { t } = usePage()
  const lang = network.language
  return (
    <Filters
      label={t('actions.test.filters')}
      filters={[
        {
          kind: 'select',
          name: 'city',
          label: t('actions.test.city'),
          all: t('actions.test.allCities'),
          options: cities.map(({ slug, name }) => ({ value: slug, label: name })),
        },
        {
          kind: 'select',
          name: 'theme',
          label: t('actions.test.theme'),
          all: t('actions.test.allThemes'),
          options: themes.map(({ code, title }) => ({ value: code, label: `${code} ${title}`, lang })),
        },
        {
          kind: 'select',
          name: 'state',
          label: t('actions.test.stateName'),
          all: t('actions.test.allStates'),
          options: states.map((value) => ({ value, label: t(`actions.test.state.${value}`) })),
        },
      ]}
    />
  )
}

interface CityTestsProps {
  network: Network
  actions: CityTestingAction[]
  themes: Theme[]
}

function CityTests({ network, actions, themes }: CityTestsProps) {
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
                <ExampleMark of={action} />
              </li>
            ))}
        </ul>
      </div>
    </section>
  )
}
