import type { Person } from '#people'
import type { Db, Queryable } from '#platform/db'
import {
  type Changed,
  type Changes,
  changeRecord,
  discardDraft,
  draftBeside,
  type KeptDraft,
  keepDraft,
  type Undone,
  undoChange,
  type Values,
} from '#platform/records'
import { indexEntries } from '#platform/search'
import type { Network } from '../network.queries.ts'
import { indexUnderNewName } from '../new-name.commands.ts'
import { keptCity } from './city.fields.ts'
import type { City } from './city.queries.ts'
import { searchableCities } from './city.searchable.ts'

interface Editing {
  network: Network
  city: City
  person: Person
}

interface Typed {
  values: Values
  version: number
  /** The version of the draft it was written in, as its form knew it. */
  draft: number | undefined
}

/** Publishes what was typed, over what others changed meanwhile; the draft it was written in goes. */
export function changeCity(db: Db, { network, city, person }: Editing, typed: Typed): Promise<Changed> {
  return db.transaction(async (tx) => {
    const { values, version, draft } = typed
    const changed = await changeRecord(
      tx,
      { ...keptCity, id: city.id, version, values },
      {
        networkId: network.id,
        cityId: city.id,
        personId: person.id,
        actor: person.name,
        verb: 'city.changed',
        subjectKind: 'city',
      },
    )
    if (changed.outcome === 'saved') await makeFindable(tx, network, city, changed.changes)
    const done = changed.outcome === 'saved' || changed.outcome === 'same'
    if (done && draft !== undefined) await discardCityDraft(tx, city, draft)
    return changed
  })
}

/** Keeps what was typed for those who may write for the city, and shows it to nobody else. */
export const keepCityDraft = (
  db: Db,
  { network, city, person }: Editing,
  { id, values, baseVersion, version }: { id: string; values: Values; baseVersion: number; version: number | null },
): Promise<KeptDraft> =>
  db.transaction((tx) =>
    keepDraft(tx, {
      id,
      values,
      version,
      baseVersion,
      networkId: network.id,
      cityId: city.id,
      personId: person.id,
      actor: person.name,
      kind: 'city',
      subjectId: city.id,
    }),
  )

/** Throws the draft beside a city away, unless somebody has gone on with it. */
export async function discardCityDraft(db: Queryable, city: City, version: number): Promise<boolean> {
  const draft = await draftBeside(db, { kind: 'city', subjectId: city.id }, () => true)
  return draft !== null && discardDraft(db, { id: draft.id, version })
}

/** Takes back one change of a city profile. */
export function undoCityChange(db: Db, { network, city, person }: Editing, entryId: string): Promise<Undone> {
  return db.transaction(async (tx) => {
    const undone = await undoChange(tx, { ...keptCity, id: city.id, entryId, person })
    if (undone.outcome === 'undone') await makeFindable(tx, network, city, undone.changes)
    return undone
  })
}

const makeFindable = (tx: Queryable, network: Network, city: City, changes: Changes): Promise<void> =>
  'name' in changes ? indexUnderNewName(tx, network) : indexEntries(tx, network, [searchableCities], [city.id])
