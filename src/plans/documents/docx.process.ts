import { makeForParent } from '#platform/documents'
import { createFormats, createText, type Lang } from '#platform/text'
import en from '../text.en.json' with { type: 'json' }
import fr from '../text.fr.json' with { type: 'json' }
import type { PlanSnapshot } from '../versions/snapshot.ts'
import { docxOf } from './docx.ts'
import type { Edition, Holding } from './print.ts'

/** What the process is told; it speaks with the words of plans alone. */
export interface DocxTask {
  snapshot: PlanSnapshot
  edition: Edition
  holding: Holding
  lang: Lang
}

makeForParent(({ snapshot, edition, holding, lang }: DocxTask) =>
  docxOf(snapshot, edition, { lang, t: createText({ en, fr }, lang), format: createFormats(lang) }, holding),
)
