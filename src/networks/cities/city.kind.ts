import { editsCity } from '../access.ts'
import type { RecordKind } from '../slots.ts'
import { cityFields } from './city.fields.ts'
import { citiesOf } from './city.queries.ts'

/** What activity, follows, digests and notices know of a city's profile. */
export const cityKind: RecordKind = {
  kind: 'city',
  label: 'networks.city.name',
  find: async ({ db, network }, ids) =>
    (await citiesOf(db, network))
      .filter(({ id }) => ids.includes(id))
      .map(({ id, slug, name }) => ({ id, title: name, at: `/cities/${slug}`, cityId: id, audience: 'public' })),
  mayEdit: ({ standing }, { cityId }) => cityId !== null && editsCity(standing, cityId),
  fields: async () => cityFields,
}
