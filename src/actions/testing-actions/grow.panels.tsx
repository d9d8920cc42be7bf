import type { JSX } from 'hono/jsx/jsx-runtime'
import type { NeedSubject, PracticeSubject } from '#exchange'
import type { DraftActionSubject, GridRowSubject } from '#learning'
import { citiesOf, leads, mayEditSomeCity, type NetworkLocals, speaksFor } from '#networks'
import { usePage } from '#platform/ui'
import { editsTest } from '../access.ts'
import { GrowTest } from './grow.tsx'
import type { Origin } from './testing-action.origins.ts'
import { newTestPath } from './testing-action.paths.ts'

/** On a need and on a practice: one click for each city one speaks for; who leads says which city. Nothing is read for others. */
async function growing(locals: NetworkLocals, origin: Origin): Promise<JSX.Element | null> {
  const { db, network, standing } = locals
  if (mayEditSomeCity(locals) !== 'yes') return null
  const cities = (await citiesOf(db, network)).filter(({ id }) => speaksFor(standing, id))
  if (cities.length === 0 && !leads(standing)) return null
  return (
    <div class="actions">
      {cities.map((city) => (
        <GrowTest {...{ network, city, origin }} named={cities.length > 1} />
      ))}
      {cities.length === 0 ? <GrowSomewhere locals={locals} origin={origin} /> : null}
    </div>
  )
}

function GrowSomewhere({ locals: { network }, origin }: { locals: NetworkLocals; origin: Origin }) {
  const { t } = usePage()
  return <a href={newTestPath(network, { [origin.kind]: origin.id })}>{t('actions.test.growSomewhere')}</a>
}

export const needGrows = (locals: NetworkLocals, { need }: NeedSubject) =>
  growing(locals, { kind: 'need', id: need.id })

export const practiceGrows = (locals: NetworkLocals, { practice }: PracticeSubject) =>
  growing(locals, { kind: 'practice', id: practice.id })

/** On a draft action of the log: one click to a test of its city. */
export async function draftGrows(
  locals: NetworkLocals,
  { action, city }: DraftActionSubject,
): Promise<JSX.Element | null> {
  if (!editsTest(locals.standing, city.id) || action.state === 'dropped' || action.state === 'merged') return null
  return (
    <div class="actions">
      <GrowTest network={locals.network} city={city} origin={{ kind: 'draft', id: action.id }} />
    </div>
  )
}

/** Under a row of a grid: the same. */
export const rowGrows = {
  place: 20,
  show: ({ network, standing }: NetworkLocals, { row, city }: GridRowSubject) =>
    editsTest(standing, city.id) ? (
      <GrowTest network={network} city={city} origin={{ kind: 'row', id: row.id }} />
    ) : null,
}
