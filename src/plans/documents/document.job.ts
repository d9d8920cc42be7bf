import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { networkPath } from '#networks'
import { type Maker, madeApart, typesetApart } from '#platform/documents'
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
import { type Edition, type Holding, picturePath, printedPlan } from './print.ts'
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
    const found = await toBeMade(db, versionId)
    const row = found && (await documentOf(db, found.version, format))
    // Removed with its network, or made by a run before.
    if (!found || !row || row.progress === 100) return
    const { version, network, city } = found
    const progress = (percent: number) => noteProgress(db, versionId, format, percent)
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
        accent,
        tint,
        address: origin + versionPath(network, city, version),
        network: origin + networkPath(network),
      }
      const holding: Holding = {
        stories: await storiesOf(db, { network, city, snapshot, readers: version.audience }),
        pictures: await picturesOf({ db, settings }, network, snapshot),
      }
      const content =
        format === 'pdf'
          ? await typesetApart(
              await template(),
              printedPlan(snapshot, edition, speaker, holding),
              () => void progress(80),
              Object.fromEntries([...holding.pictures].map(([id, { bytes }]) => [picturePath({ id }), bytes])),
            )
          : await madeApart(docxMaker, { snapshot, edition, holding, lang: speaker.lang } satisfies DocxTask)
      await keepDocument(db, version, format, content)
    } catch (error) {
      log.error({ event: 'plan-document', versionId, format, error: String(error) })
      await noteTrouble(db, versionId, format, 'broken')
    }
  },
}

const template = () => readFile(join(projectRoot, 'src/plans/documents/plan.typ'), 'utf8')
