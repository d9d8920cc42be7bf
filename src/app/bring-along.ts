import { connect } from '#platform/db'
import { slices } from './slices.ts'

/** Brings along what belongs into every database of Charrette, or what has changed in it. */
export async function bringAlong(connectionString: string): Promise<void> {
  const { db, close } = connect(connectionString, { max: 1 })
  try {
    for (const { brings } of slices) await brings?.bring(db)
  } finally {
    await close()
  }
}

/** The tables that hold something from the beginning. */
export const tablesBroughtAlong = (): string[] => slices.flatMap(({ brings }) => brings?.tables ?? [])
