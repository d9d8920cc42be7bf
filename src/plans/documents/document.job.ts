import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { citiesOf, mapPicture, type Network, networkPath } from '#networks'
import type { Db } from '#platform/db'
import { type Maker, madeApart, typesetApart } from '#platform/documents'
import { drawingForPaper } from '#platform/files'
import type { Job } from '#platform/jobs'
import { projectRoot } from '#platform/settings'
import { accentSteps } from '#platform/ui'
import type { DocumentFormat } from '../schema.ts'
import { versionPath } from '../versions/version.paths.ts'
import { keepDocument, makeDocumentJob, noteProgress, noteTrouble } from './document.commands.ts'
import { documentOf, toBeMade } from './document.queries.ts'
import { editionName } from './document.words.ts'
import type { DocxTask } from './docx.process.ts'
import { fitForPaper } from './letters.ts'
import { picturesOf } from './pictures.queries.ts'
import { type Edition, type Holding, mapPath, picturePath, printedPlan } from './print.ts'
import { storiesOf } from './story.queries.ts'

const docxMaker: Maker = { source: 'src/plans/documents/docx.process.ts', built: 'docx.js' }

const houseAccent = '#0b5f6b'

/**
 * Makes a document of a version, beside the process that answers pages. What went wrong stands with the document, and
 * whoever wants it asks again; run twice, it makes the same document.
 */
export const makePlanDocument: Job<{ versionId: string; format: DocumentFormat }> = {
  name: makeDocumentJob,
  async run({ db, settings, speak, origin, log }, { versionId, format }) {
    // First what was asked for: what is read after it is no older.
    const row = await documentOf(db, { id: versionId }, format)
    const found = row && (await toBeMade(db, versionId))
    // Removed with its network, or made by a run before.
    if (!found || row.progress === 100) return
    const { version, network, city, adopted } = found
    const progress = (percent: number) => noteProgress(db, row, percent)
    try {
      await progress(10)
      const snapshot = fitForPaper(version.snapshot)
      const speaker = speak(snapshot.language)
      const { accent, tint } = accentSteps(
        /^#[0-9a-f]{6}$/i.test(network.accent ?? '') ? network.accent! : houseAccent,
      ).light
      const edition: Edition = {
        name: editionName(version, speaker.t),
        day: version.frozenOn,
        programme: network.programme,
        adopted:
          adopted.number === version.number && adopted.by && adopted.on
            ? { by: adopted.by, on: adopted.on, decision: adopted.decision }
            : null,
        accent,
        tint,
        address: origin + versionPath(network, city, version),
        network: origin + networkPath(network),
      }
      const holding: Holding = {
        stories: await storiesOf(db, { network, city, snapshot, readers: version.audience }),
        pictures: await picturesOf({ db, settings }, network, snapshot),
        ...(await mapOn(db, network, city, accent)),
      }
      const content =
        format === 'pdf'
          ? await typesetApart(
              await template(),
              printedPlan(snapshot, edition, speaker, holding),
              () => void progress(80),
              picturesFor(holding),
            )
          : await madeApart(docxMaker, { snapshot, edition, holding, lang: speaker.lang } satisfies DocxTask)
      await keepDocument(db, version, row, content)
    } catch (error) {
      log.error({ event: 'plan-document', versionId, format, error: String(error) })
      await noteTrouble(db, row, 'broken')
    }
  },
}

/** What the template names, by the path under which it does. */
const picturesFor = ({ pictures, map }: Holding): Record<string, Uint8Array> => ({
  ...Object.fromEntries([...pictures].map(([id, { bytes }]) => [picturePath({ id }), bytes])),
  ...(map && { [mapPath]: Buffer.from(map.drawing) }),
})

/** Where the city lies among the others, on the colour of the cover. */
async function mapOn(
  db: Db,
  network: Pick<Network, 'id' | 'leadPartner'>,
  city: { id: string },
  ground: string,
): Promise<Pick<Holding, 'map'>> {
  const drawing = mapPicture(network, await citiesOf(db, network), city, ground)
  return drawing ? { map: { drawing, picture: await drawingForPaper(drawing, mapPixels) } } : {}
}

/** The width of a page at the sharpness of print, for what is flat colour. */
const mapPixels = 1_400

const template = () => readFile(join(projectRoot, 'src/plans/documents/plan.typ'), 'utf8')
