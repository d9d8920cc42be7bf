import { eq } from 'drizzle-orm'
import { leads, standingIn } from '#networks'
import { visitor } from '#people'
import type { JobContext } from '#platform/jobs'
import { TableError } from '#platform/tables'
import { saying } from '#platform/text'
import { persons } from '#schema/people'
import { uploads } from '../schema.ts'
import { type ImportOptions, importNetwork, OtherNetwork } from '../transfer/import.ts'
import { createReport, type ImportReport, note } from '../transfer/report.ts'
import { networkSheets } from '../transfer/sheets.ts'
import { withBundle } from './unpack.ts'
import { networkNow, type Upload } from './upload.queries.ts'

/** Reads an upload as the command line reads its files, into the network it was brought for and no other. */
export async function work({ db, pool }: JobContext, upload: Upload, options: ImportOptions): Promise<ImportReport> {
  const network = upload.networkId ? await networkNow(db, upload.networkId) : null
  const [person] = await db.select().from(persons).where(eq(persons.id, upload.personId))
  const standing = network && (await standingIn(db, network, { ...visitor, person }))
  const own = network ? { slug: network.slug, name: network.name, profile: network.profile } : undefined
  try {
    return await withBundle(db, upload.id, (bundle) =>
      importNetwork(pool, networkSheets, bundle, {
        ...options,
        hidden: true,
        network: own,
        withoutRestricted: standing !== null && !leads(standing),
        actor: person?.name ?? 'upload',
        into: { id: network?.id ?? upload.id, mayBeNew: network === null },
        progress: progressOf(db, upload.id),
      }),
    )
  } catch (error) {
    const report = createReport()
    if (error instanceof TableError) note(report.problems, { file: error.file, message: error.said })
    else if (error instanceof OtherNetwork) note(report.problems, otherNetwork(error, network))
    else throw error
    return report
  }
}

const otherNetwork = ({ slug }: OtherNetwork, network: { slug: string } | null) => ({
  file: 'network.json',
  column: 'slug',
  value: slug,
  message: network ? saying('app.upload.otherNetwork', { network: network.slug }) : saying('app.upload.knownNetwork'),
})

/** Written down now and then; what is a little late is no harm. */
function progressOf(db: JobContext['db'], id: string) {
  let last = 0
  return (sheet: string, rows: number) => {
    if (performance.now() - last < 500) return
    last = performance.now()
    db.update(uploads)
      .set({ progress: { sheet, rows } })
      .where(eq(uploads.id, id))
      .catch(() => {})
  }
}
