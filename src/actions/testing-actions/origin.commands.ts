import { eq } from 'drizzle-orm'
import type { Db } from '#platform/db'
import { changeRecord } from '#platform/records'
import { formAudience } from '../access.ts'
import type { Doing } from '../doing.ts'
import { testingActions } from '../schema.ts'
import { keptOrigins, keptWithOrigins } from './origin.kept.ts'
import { type Origin, originChoice } from './testing-action.origins.ts'
import type { TestingAction } from './testing-action.queries.ts'

interface Saying {
  origin: Origin
  /** Said of it, or taken away from what was said. */
  grewFrom: boolean
}

/** Says what a testing action grew from, or takes that away. Two who do so at once both get what they wanted. */
export async function sayOrigin(
  db: Db,
  { person }: Doing,
  { id }: Pick<TestingAction, 'id'>,
  { origin, grewFrom }: Saying,
): Promise<'saved' | 'same'> {
  return db.transaction(async (tx) => {
    const [action] = await tx.select().from(testingActions).where(eq(testingActions.id, id)).for('update')
    if (!action) return 'same'
    const choice = originChoice(origin)
    const others = ((await keptOrigins.read(tx, id)) as string[]).filter((one) => one !== choice)
    const origins = grewFrom ? [...others, choice].sort() : others
    const changed = await changeRecord(
      tx,
      { ...keptWithOrigins, id, version: action.version, values: { origins } },
      {
        networkId: action.networkId,
        cityId: action.cityId,
        audience: formAudience(action),
        personId: person.id,
        actor: person.name,
        verb: 'testing_action.changed',
        subjectKind: 'testing_action',
      },
    )
    return changed.outcome === 'saved' ? 'saved' : 'same'
  })
}
