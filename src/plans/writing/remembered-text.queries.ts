import * as Y from 'yjs'
import type { Queryable } from '#platform/db'
import { sharedText } from './shared-text.ts'
import { updatesOf } from './text.queries.ts'

interface Remembered {
  seq: number
  /** Which update that was: a database may have been restored meanwhile. */
  sendingId: string
  state: Uint8Array
}

/** Where people write, hundreds of small updates come in an hour; all but the newest are put together once. */
const remembered = new Map<string, Remembered>()
const mostSections = 30
const worthIt = 20

/** The text of a section as its updates make it. What this process remembers is used only as far as the database has it, too. */
export async function rememberedText(db: Queryable, sectionId: string): Promise<{ document: Y.Doc; seq: number }> {
  const known = remembered.get(sectionId)
  let rows = await updatesOf(db, sectionId, { from: known?.seq ?? 0 })
  const holds = known !== undefined && rows[0]?.seq === known.seq && rows[0].sendingId === known.sendingId
  if (known && !holds) rows = await updatesOf(db, sectionId)
  const document = sharedText([
    ...(holds ? [known.state] : []),
    ...rows.slice(holds ? 1 : 0).map(({ update }) => new Uint8Array(update)),
  ])
  const last = rows.at(-1)
  // Only what is committed is ever read here, so nothing is remembered that is taken back.
  if (last && rows.length > worthIt) {
    remembered.delete(sectionId)
    remembered.set(sectionId, { seq: last.seq, sendingId: last.sendingId, state: Y.encodeStateAsUpdate(document) })
    const [oldest] = remembered.keys()
    if (remembered.size > mostSections && oldest) remembered.delete(oldest)
  }
  return { document, seq: last?.seq ?? 0 }
}
