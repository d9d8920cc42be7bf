import type { Fragment, Node } from 'prosemirror-model'
import { updateYFragment } from 'y-prosemirror'
import * as Y from 'yjs'
import { textSchema } from '../texts/text.nodes.ts'
import { type Loss, lossesIn, type Merged, withWords } from './lost-words.ts'
import { isLine, lineIn } from './shared-text.read.ts'
import { sharedName } from './shared-text.ts'

type Shared = Y.XmlText | Y.XmlElement

interface Merging extends Merged {
  /** Everything that made the text what it was before. */
  updates: Uint8Array[]
}

/**
 * A paragraph that somebody takes out while somebody else writes in it would take those words with it, and neither would
 * know. It comes back, as the one who wrote in it has it, to where it stood; where its words went elsewhere meanwhile (it
 * was moved, or made a heading or a list), the new ones go there. Answers what that took (nothing where nothing was lost);
 * `broken` where an update is so strange that its words cannot be found.
 */
export function keepWords(merging: Merging): Uint8Array | null | 'broken' {
  try {
    return keepAll(merging)
  } catch {
    return 'broken'
  }
}

function keepAll({ updates, ...merged }: Merging): Uint8Array | null {
  const { before, update, after } = merged
  const { everything, losses } = lossesIn(merged, updates)
  const made: Uint8Array[] = []
  const note = (one: Uint8Array) => {
    made.push(one)
    Y.applyUpdate(everything, one)
  }
  after.on('update', note)
  for (const loss of losses) {
    const said = withWords(loss, { before, update, everything, updates })
    if (said.written.content.size > 0) putBack(after, loss, said)
  }
  after.off('update', note)
  return made.length > 0 ? Y.mergeUpdates(made) : null
}

function putBack(document: Y.Doc, loss: Loss, { written, around, unwritten }: ReturnType<typeof withWords>): void {
  const text = document.getXmlFragment(sharedName)
  const lines = linesIn(text)
  if (lines.some((line) => lineIn(line).content.eq(written.content))) return
  const goneTo =
    unwritten.content.size > 0 ? lines.find((line) => lineIn(line).content.eq(unwritten.content)) : undefined
  if (goneTo) {
    const now = lineIn(goneTo)
    const wanted = textSchema.node(now.type, now.attrs, written.content)
    updateYFragment(document, goneTo, wanted, { mapping: new Map(), isOMark: new Map() })
    return
  }
  const parent = loss.parent ? (Y.getItem(document.store, loss.parent).content as Y.ContentType).type : text
  const line = loss.anew.length > 0 ? [made(written, sharedWords(written.content))] : sharedWords(written.content)
  const pieces = around.toReversed().reduce((inner, one) => [made(one, inner)], line)
  document.transact(() => (parent as Y.XmlFragment).insert(loss.place, pieces))
}

function linesIn(parent: Y.XmlFragment | Y.XmlElement): Y.XmlElement[] {
  return parent
    .toArray()
    .flatMap((child) =>
      child instanceof Y.XmlElement ? (isLine(child.nodeName) ? [child] : linesIn(child)) : ([] as Y.XmlElement[]),
    )
}

function made({ type, attrs }: Node, children: Shared[]): Y.XmlElement {
  const element = new Y.XmlElement(type.name)
  for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value)
  element.insert(0, children)
  return element
}

/** Words as the editor keeps them: a run of them is one text, a new line stands between two. */
function sharedWords(words: Fragment): Shared[] {
  const pieces: Shared[] = []
  let run: Node[] = []
  const close = () => {
    if (run.length === 0) return
    const text = new Y.XmlText()
    text.applyDelta(
      run.map((node) => ({
        insert: node.text ?? '',
        attributes: Object.fromEntries(node.marks.map(({ type, attrs }) => [type.name, attrs])),
      })),
    )
    pieces.push(text)
    run = []
  }
  words.forEach((node) => {
    if (node.isText) run.push(node)
    else {
      close()
      pieces.push(new Y.XmlElement(node.type.name))
    }
  })
  close()
  return pieces
}
