import { Hono } from 'hono'
import { allow } from '#platform/http'
import { addressWith, pageAsked } from '#platform/ui'
import { mayTakePart } from '../access.ts'
import { citiesOf } from '../cities/city.queries.ts'
import type { NetworkEnv } from '../in-network.ts'
import { recordKinds } from '../slots.ts'
import { ActivityIndex } from './activity.index.tsx'
import { fieldsFor } from './activity.list.tsx'
import { activityIn, entriesPerPage } from './activity.queries.ts'
import { recordsOf, toldOf } from './record.ts'

export const activityRoutes = new Hono<NetworkEnv>().get('/', allow(mayTakePart), async (c) => {
  const { db, network, t, url } = c.var
  const cities = await citiesOf(db, network)
  const kind = recordKinds.all().find((one) => one.kind === url.searchParams.get('kind')) ?? null
  const city = cities.find(({ slug }) => slug === url.searchParams.get('city')) ?? null
  const page = pageAsked(url.searchParams)
  const { entries, found } = await activityIn(db, c.var, { kind: kind?.kind ?? null, cityId: city?.id ?? null, page })
  if (entries.length === 0 && page > 1) return c.redirect(addressWith(url, { page: null }), 303)
  // The rule for an entry is that of its record when it was written; the record itself may be for fewer people by now.
  const records = await recordsOf(
    c.var,
    entries.map((entry) => ({ kind: entry.kind, id: entry.subjectId })),
  )
  const fields = await fieldsFor(c.var, records.values())
  const pages = Math.max(1, Math.ceil(found / entriesPerPage))
  const told = toldOf(entries, records)
  return c.render(<ActivityIndex {...{ network, cities, records, fields, page, pages }} entries={told} />, {
    title: t('networks.activity.title'),
    unlisted: true,
  })
})
