import type { Db, Queryable } from '../db/index.ts'
import { instance } from '../schema.ts'
import type { FilesPlace, Settings } from '../settings/index.ts'
import { openStore, type Store } from './store.ts'

/** What is needed to find the contents of a database. */
export interface House {
  db: Db
  settings: Pick<Settings, 'files'>
}

const opened = new WeakMap<Db, { place: FilesPlace; store: Store }>()

/** The contents of this database. */
export async function storeOf({ db, settings }: House): Promise<Store> {
  const known = opened.get(db)
  if (known?.place === settings.files) return known.store
  const store = openStore(settings.files, await markOf(db))
  opened.set(db, { place: settings.files, store })
  return store
}

async function markOf(db: Queryable): Promise<string> {
  const [row] = await db.select({ mark: instance.mark }).from(instance)
  if (!row) throw new Error('The database has lost its row of `instance`.')
  return row.mark
}
