import type { Node } from 'prosemirror-model'
import { updateYFragment } from 'y-prosemirror'
import * as Y from 'yjs'
import { writeText } from '../texts/text.schema.ts'
import { isForeign, readShared } from './shared-text.read.ts'

/** The name under which the text lies in its document; the editor uses the same. */
export const sharedName = 'text'

/** What one sending may weigh, and how much a section may hold: a hundred pages, and all that was ever crossed out. */
export const largestUpdate = 400_000
export const longestText = 200_000
const heaviest = 8_000_000
/** Paragraphs of one section; comparing two texts takes the square of it. */
export const mostBlocks = 3_000

/** The document that these updates make, in whatever order. */
export function sharedText(updates: Uint8Array[]): Y.Doc {
  const document = new Y.Doc()
  document.getXmlFragment(sharedName)
  for (const update of updates) Y.applyUpdate(document, update)
  return document
}

export const textIn = (document: Y.Doc): Node => readShared(document.getXmlFragment(sharedName))

/** Makes a document say this and answers with what that took; nothing where it says so already. */
export function changeTo(document: Y.Doc, ...texts: Node[]): Uint8Array | null {
  const made: Uint8Array[] = []
  const note = (update: Uint8Array) => void made.push(update)
  document.on('update', note)
  for (const text of texts)
    updateYFragment(document, document.getXmlFragment(sharedName), text, { mapping: new Map(), isOMark: new Map() })
  document.off('update', note)
  return made.length > 0 ? Y.mergeUpdates(made) : null
}

/** Why an update is not taken. `missing`: it goes on from something that never came here. */
export type Refusal = 'broken' | 'missing' | 'foreign' | 'long'

export type Tried =
  | { outcome: 'taken'; document: Y.Doc; text: Node; markdown: string }
  | { outcome: 'known' }
  | { outcome: 'refused'; why: Refusal }

/** Tries an update on a copy, so that whatever it is the text stays whole. */
export function tryUpdate(before: Y.Doc, update: Uint8Array): Tried {
  if (update.byteLength > largestUpdate) return { outcome: 'refused', why: 'long' }
  try {
    const document = sharedText([Y.encodeStateAsUpdate(before)])
    Y.applyUpdate(document, update)
    const { pendingStructs, pendingDs } = document.store
    if (pendingStructs || pendingDs) return { outcome: 'refused', why: 'missing' }
    if (Y.equalSnapshots(Y.snapshot(before), Y.snapshot(document))) return { outcome: 'known' }
    if (isForeign(document, sharedName)) return { outcome: 'refused', why: 'foreign' }
    const text = textIn(document)
    text.check()
    const markdown = writeText(text)
    if (
      text.childCount > mostBlocks ||
      markdown.length > longestText ||
      Y.encodeStateAsUpdate(document).byteLength > heaviest
    )
      return { outcome: 'refused', why: 'long' }
    return { outcome: 'taken', document, text, markdown }
  } catch {
    return { outcome: 'refused', why: 'broken' }
  }
}
