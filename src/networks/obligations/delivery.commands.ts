import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Person } from '#people'
import { type Activity, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Changed, changeRecord, type Fields, type Kept, madeOf } from '#platform/records'
import type { City } from '../cities/city.queries.ts'
import { clockOf } from '../clock.ts'
import type { Network } from '../network.queries.ts'
import { deliveries } from '../schema.ts'
import type { Delivery } from './delivery.queries.ts'
import { audienceOf } from './in-owed.ts'
import type { Obligation } from './obligation.queries.ts'

export const keptDelivery = { table: deliveries } satisfies Kept

export const deliveryFields: Fields = {
  title: { label: 'networks.delivery.title' },
  link: { label: 'networks.delivery.link' },
  note: { label: 'networks.delivery.note' },
  language: { label: 'networks.delivery.language', say: (value, { format }) => format.language(String(value)) },
  state: {
    label: 'networks.delivery.state',
    say: (value, { t }) =>
      value === 'accepted' || value === 'returned'
        ? t(`networks.due.state.${value}`)
        : t('networks.due.state.delivered'),
  },
  reason: { label: 'networks.delivery.reason' },
}

interface Doing {
  network: Network
  person: Person
}

export interface HandedIn {
  title: string
  link: string | null
  note: string | null
  language: string | null
}

/** Hands something in; where it was handed in already, that one is answered. */
export function handIn(
  db: Db,
  { network, person }: Doing,
  { obligation, owner, part }: { obligation: Obligation; owner: City | null; part: string },
  { id = v7(), ...values }: HandedIn & { id?: string | undefined },
): Promise<{ outcome: 'made' | 'again'; delivery: Delivery } | { outcome: 'taken' }> {
  return db.transaction(async (tx) => {
    const cityId = owner?.id ?? null
    const row = { id, networkId: network.id, obligationId: obligation.id, cityId, item: part, ...values }
    const [made] = await tx
      .insert(deliveries)
      .values({ ...row, personId: person.id, by: person.name, on: clockOf(network), example: person.demo })
      .onConflictDoNothing()
      .returning()
    if (!made) {
      const mine = await tx.select().from(deliveries).where(eq(deliveries.obligationId, obligation.id))
      const known = mine.find((one) => one.cityId === cityId && one.item === part)
      // The key is that of something else: it was not made with this form.
      return known ? { outcome: 'again', delivery: known } : { outcome: 'taken' }
    }
    const detail = { changes: madeOf({ ...values, state: 'delivered' }), version: 1 }
    await recordActivity(tx, { ...about({ network, person }, made, 'delivery.handed_in'), subjectId: id, detail })
    return { outcome: 'made', delivery: made }
  })
}

/** Hands in once more what was handed in before, changed. */
export const handInAgain = (
  db: Db,
  { network, person }: Doing,
  delivery: Delivery,
  { version, ...values }: Partial<HandedIn> & { version: number },
): Promise<Changed> =>
  db.transaction(async (tx) => {
    const again = { ...values, state: 'delivered', reason: null, on: clockOf(network), by: person.name }
    const saving = { ...keptDelivery, id: delivery.id, version, values: again }
    return changeRecord(tx, saving, about({ network, person }, delivery, 'delivery.changed'))
  })

/** Accepts what was handed in, or returns it with a reason. */
export const checkDelivery = (
  db: Db,
  { network, person }: Doing,
  delivery: Delivery,
  { state, reason, version }: { state: 'accepted' | 'returned'; reason: string | null; version: number },
): Promise<Changed> =>
  db.transaction(async (tx) => {
    const checked = { state, reason, checkedBy: person.name, checkedOn: clockOf(network) }
    const saving = { ...keptDelivery, id: delivery.id, version, values: checked }
    return changeRecord(tx, saving, about({ network, person }, delivery, `delivery.${state}`))
  })

/** Tells that a file came or went. */
export async function tellOfFile(
  tx: Queryable,
  doing: Doing,
  delivery: Delivery,
  verb: string,
  name: string,
): Promise<void> {
  await recordActivity(tx, { ...about(doing, delivery, verb), subjectId: delivery.id, detail: { name } })
}

const about = (
  { network, person }: Doing,
  { cityId }: { cityId: string | null },
  verb: string,
): Omit<Activity, 'id' | 'subjectId' | 'detail'> => ({
  networkId: network.id,
  cityId,
  personId: person.id,
  actor: person.name,
  subjectKind: 'delivery',
  audience: audienceOf({ cityId }),
  verb,
})
