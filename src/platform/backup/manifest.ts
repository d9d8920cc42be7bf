import { z } from 'zod'

/** The last file of a backup: what it holds, so that a restore can prove that all of it arrived. */
export const manifestForm = z.object({
  format: z.literal('charrette-backup'),
  formatVersion: z.literal(1),
  product: z.string(),
  postgres: z.string(),
  madeAt: z.string(),
  /** When the last migration of the database was written: the shape of the tables. */
  lastMigration: z.number(),
  /** Contents of files, each an entry under its hash; `missing` could not be had when the backup was made. */
  files: z.object({ kept: z.number(), missing: z.array(z.string()) }).default({ kept: 0, missing: [] }),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number(), sha256: z.string() })),
})

export type Manifest = z.infer<typeof manifestForm>
export type SavedTable = Manifest['tables'][number]

/** The backup cannot be made or brought back; the message is one sentence that says why and what to do. */
export class BackupError extends Error {}

export const manifestName = 'manifest.json'
export const secretName = 'secret'
export const fileOf = (table: string): string => `tables/${table}.copy`

const contents = 'files/'
/** A name that says the hash of what is in it. */
export const entryOfContent = (hash: string): string => `${contents}${Buffer.from(hash, 'base64url').toString('hex')}`
export const contentOfEntry = (name: string): string | null =>
  name.startsWith(contents) ? Buffer.from(name.slice(contents.length), 'hex').toString('base64url') : null
