import { v7 } from 'uuid'
import { recordActivity } from '../../src/platform/activity/index.ts'
import type { Db } from '../../src/platform/db/index.ts'

/** The row that was just written. */
export async function one<Row>(rows: PromiseLike<Row[]>): Promise<Row> {
  const [row] = await rows
  if (!row) throw new Error('A row was to be planted.')
  return row
}

/** What stands for the names in addresses that a pattern matches. */
export type Special = [where: RegExp, names: Record<string, string>]

/** What the planted things are in, and of. */
export interface Ground {
  networkId: string
  own: string
  other: string
  /** The coordinator of the own city. */
  personId: string
  themeId: string
  word: string
}

/** A small picture beside a record. */
export const pictureOf = (word: string, hash: string) => ({
  name: 'picture.png',
  type: 'image/png',
  alt: word,
  bytes: 3,
  hash,
  content: Buffer.from('png'),
})

/** A change that somebody may take back: the number of its entry. */
export async function plantChange(
  db: Db,
  { networkId, word }: Pick<Ground, 'networkId' | 'word'>,
  subjectKind: string,
  subjectId = '',
): Promise<string> {
  const id = v7()
  const detail = { changes: { note: { before: null, after: word } }, version: 1 }
  await recordActivity(db, {
    networkId,
    id,
    actor: word,
    verb: `${subjectKind}.changed`,
    subjectKind,
    subjectId,
    detail,
  })
  return id
}
