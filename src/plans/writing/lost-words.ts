import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import { emptyIn, isLine, lineIn } from './shared-text.read.ts'

type DeleteSet = Parameters<typeof Y.isDeleted>[0]
type Shared = Y.XmlElement | Y.XmlText

/** A paragraph that is gone, with words in it that whoever took it out did not know of. */
export interface Loss {
  /** The paragraph; of one that was emptied and still stands, its words. */
  lost: Y.ID
  /** What stood around its words and is gone: each took them with it. */
  gone: Y.ID[]
  /** The words that nobody crossed out. */
  words: Y.ID[]
  /** In what it stood that still stands (nothing: the text itself), and at which place there. */
  parent: Y.ID | null
  place: number
  /** What has to be made anew, from the outside; of a paragraph that still stands nothing but words. */
  anew: Y.ID[]
}

export interface Merged {
  /** The text before, what comes to it, and what that makes of it. */
  before: Y.Doc
  update: Uint8Array
  after: Y.Doc
}

/** Whether anything is gone but what was gone before and what the update crosses out. */
export const losesWords = ({ before, update, after }: Merged): boolean =>
  size(goneIn(after)) > size(Y.mergeDeleteSets([goneIn(before), Y.decodeUpdate(update).ds]))

/** The paragraphs that an update loses, and the text with everything that was ever crossed out in it. */
export function lossesIn({ before, update }: Merged, updates: Uint8Array[]): { everything: Y.Doc; losses: Loss[] } {
  const everything = new Y.Doc({ gc: false })
  const [was, said] = [goneIn(before), Y.decodeUpdate(update).ds]
  for (const one of [...updates, update]) Y.applyUpdate(everything, one)
  const losses = new Map<string, Loss>()
  for (const structs of everything.store.clients.values())
    for (const item of structs) {
      if (!(item instanceof Y.Item) || !item.deleted || !(item.content instanceof Y.ContentString)) continue
      const words = idsOf(item).filter((id) => !Y.isDeleted(was, id) && !Y.isDeleted(said, id))
      const text = words.map(({ clock }) => (item.content as Y.ContentString).str[clock - item.id.clock]).join('')
      const loss = text.trim() === '' ? null : lossOf(item)
      if (!loss) continue
      const key = `${loss.lost.client} ${loss.lost.clock}`
      const known = losses.get(key)
      if (known) known.words.push(...words)
      else losses.set(key, { ...loss, words })
    }
  return { everything, losses: [...losses.values()] }
}

const goneIn = (document: Y.Doc): DeleteSet => Y.createDeleteSetFromStructStore(document.store)

const size = ({ clients }: DeleteSet): number =>
  [...clients.values()].flat().reduce((sum: number, { len }: { len: number }) => sum + len, 0)

const idsOf = ({ id, length }: Y.Item) => Array.from({ length }, (_, at) => Y.createID(id.client, id.clock + at))

/** What stands around a piece of text, from the inside. */
function aroundOf(item: Y.Item): Shared[] {
  const around: Shared[] = []
  for (
    let type = item.parent;
    type instanceof Y.XmlText || type instanceof Y.XmlElement;
    type = type._item?.parent ?? null
  )
    around.push(type)
  return around
}

function lossOf(item: Y.Item): Omit<Loss, 'words'> | null {
  const around = aroundOf(item)
  const gone = around.filter(isGone)
  const outermost = gone.at(-1)?._item
  const line = around.find((one): one is Y.XmlElement => one instanceof Y.XmlElement && isLine(one.nodeName))
  const lost = line && isGone(line) ? line : around[0]
  if (!outermost || !lost?._item) return null
  const wrapped = gone.slice(gone.indexOf(lost)).filter((one) => one instanceof Y.XmlElement)
  return {
    lost: lost._item.id,
    gone: gone.flatMap(({ _item }) => _item?.id ?? []),
    parent: (outermost.parent as Y.XmlElement)._item?.id ?? null,
    place: placeOf(outermost),
    anew: wrapped.flatMap(({ _item }) => _item?.id ?? []).reverse(),
  }
}

const isGone = ({ _item }: Shared): boolean => _item?.deleted === true

/** How much of what still stands comes before it. */
function placeOf(item: Y.Item): number {
  let place = 0
  for (let one = item.left; one; one = one.left) if (!one.deleted && one.countable) place += one.length
  return place
}

interface Told {
  before: Y.Doc
  update: Uint8Array
  everything: Y.Doc
  updates: Uint8Array[]
}

/** What the paragraph was with the lost words, in what it stood, and what it said without them. */
export function withWords(
  loss: Loss,
  { before, update, everything, updates }: Told,
): { written: Node; around: Node[]; unwritten: Node } {
  const [inUpdate, ...earlier] = [update, ...updates].map((one) => Y.decodeUpdate(one).ds)
  const takes = (said: DeleteSet | undefined) => said && loss.gone.some((id) => Y.isDeleted(said, id))
  const others = earlier.filter((said) => !takes(said))
  const then = Y.snapshot(before).sv
  const at = (said: (DeleteSet | undefined)[], known = then) => {
    const crossedOut = Y.mergeDeleteSets(said.filter((one) => one !== undefined))
    return Y.createDocFromSnapshot(everything, Y.createSnapshot(crossedOut, known))
  }
  // Whoever took it out came first: it stands as it did then, with what comes now.
  if (loss.words.some(({ client, clock }) => clock >= (then.get(client) ?? 0))) {
    const unwritten = lineIn(sharedIn(at(others), loss.lost))
    const now = at([...others, takes(inUpdate) ? undefined : inUpdate], Y.snapshot(everything).sv)
    return { ...standingIn(now, loss), unwritten }
  }
  const standing = standingIn(at(others), loss)
  return { ...standing, unwritten: lineIn(sharedIn(at([...others, setOf(loss.words)]), loss.lost)) }
}

function setOf(words: Y.ID[]): DeleteSet {
  const set = Y.createDeleteSet()
  for (const { client, clock } of words)
    set.clients.set(client, [...(set.clients.get(client) ?? []), { clock, len: 1 }])
  return set
}

function standingIn(document: Y.Doc, { lost, anew }: Loss): { written: Node; around: Node[] } {
  const outer = anew.filter((id) => !Y.compareIDs(id, lost)).map((id) => sharedIn(document, id))
  return {
    written: lineIn(sharedIn(document, lost)),
    around: outer.flatMap((one) => (one instanceof Y.XmlElement ? (emptyIn(one) ?? []) : [])),
  }
}

const sharedIn = (document: Y.Doc, id: Y.ID): Shared =>
  (Y.getItem(document.store, id).content as Y.ContentType).type as Shared
