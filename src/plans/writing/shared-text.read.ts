import type { Mark, Node } from 'prosemirror-model'
import * as Y from 'yjs'
import { safeLink } from '../texts/safe-link.ts'
import { startOf, textSchema } from '../texts/text.nodes.ts'

type Shared = Y.XmlElement | Y.XmlText | Y.XmlHook

/**
 * What a shared text says. When people change one place at once, what comes together may be a list without items or words
 * outside of any paragraph: they are read as what they were meant to be, and nothing is left out.
 */
export function readShared(fragment: Y.XmlFragment): Node {
  const blocks = blocksIn(fragment)
  return textSchema.node('doc', null, blocks.length > 0 ? blocks : [paragraph()])
}

/** One paragraph or heading as it reads; words by themselves are a paragraph. */
export const lineIn = (shared: Y.XmlElement | Y.XmlText): Node =>
  shared instanceof Y.XmlElement && isLine(shared.nodeName)
    ? textSchema.node(shared.nodeName, attributesOf(shared), childrenOf(shared).flatMap(wordsIn))
    : paragraph(wordsIn(shared))

/** A list, an item or a quote without what stands in it; nothing for what no editor of ours writes. */
export function emptyIn(shared: Y.XmlElement): Node | null {
  const name = (['bullet_list', 'ordered_list', 'list_item', 'blockquote'] as const).find(
    (one) => one === shared.nodeName,
  )
  return name ? textSchema.nodes[name].create(attributesOf(shared)) : null
}

const paragraph = (words: Node[] = []) => textSchema.node('paragraph', null, words)
const isList = (name: string) => name === 'bullet_list' || name === 'ordered_list'
export const isLine = (name: string) => name === 'paragraph' || name === 'heading'

const childrenOf = (shared: Y.XmlFragment) => shared.toArray() as Shared[]

function blocksIn(parent: Y.XmlFragment): Node[] {
  const blocks: Node[] = []
  let loose: Node[] = []
  const close = () => {
    if (loose.length > 0) blocks.push(paragraph(loose))
    loose = []
  }
  for (const child of childrenOf(parent)) {
    if (child instanceof Y.XmlText || nameOf(child) === 'hard_break') loose.push(...wordsIn(child))
    else {
      close()
      blocks.push(...blockOf(child))
    }
  }
  close()
  return blocks
}

function blockOf(shared: Shared): Node[] {
  const name = nameOf(shared)
  if (!(shared instanceof Y.XmlElement)) return []
  if (isLine(name)) return [lineIn(shared)]
  const inner = blocksIn(shared)
  // An item outside of a list is what stands in it.
  if (!isList(name)) return name === 'blockquote' ? [textSchema.node(name, null, filled(inner))] : inner
  const items = childrenOf(shared).map((child) =>
    textSchema.node(
      'list_item',
      null,
      filled(nameOf(child) === 'list_item' ? blocksIn(child as Y.XmlElement) : blocksAlone(child)),
    ),
  )
  return items.length > 0 ? [textSchema.node(name, attributesOf(shared), items)] : []
}

const blocksAlone = (shared: Shared): Node[] =>
  shared instanceof Y.XmlText ? [paragraph(wordsIn(shared))] : blockOf(shared)

const filled = (blocks: Node[]): Node[] => (blocks.length > 0 ? blocks : [paragraph()])

function wordsIn(shared: Shared): Node[] {
  if (shared instanceof Y.XmlText)
    return (shared.toDelta() as Piece[]).flatMap(({ insert, attributes }) =>
      typeof insert === 'string' && insert !== '' ? [textSchema.text(insert, marksOf(attributes))] : [],
    )
  if (nameOf(shared) === 'hard_break') return [textSchema.node('hard_break')]
  return shared instanceof Y.XmlElement ? childrenOf(shared).flatMap(wordsIn) : []
}

interface Piece {
  insert?: unknown
  attributes?: Record<string, unknown>
}

const marksOf = (attributes: Record<string, unknown> = {}): Mark[] =>
  Object.entries(attributes)
    .flatMap(([name, value]) => {
      if (name === 'link') {
        const href = safeLink(String((value as { href?: unknown } | null)?.href))
        return href ? [textSchema.mark('link', { href })] : []
      }
      return name === 'em' || name === 'strong' ? [textSchema.mark(name)] : []
    })
    .reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), [])
    .slice()

function attributesOf(shared: Y.XmlElement): Record<string, unknown> | null {
  const { level, order } = shared.getAttributes() as Record<string, unknown>
  if (shared.nodeName === 'heading') return { level: Number(level) === 4 ? 4 : 3 }
  return shared.nodeName === 'ordered_list' ? { order: startOf(Number(order ?? 1)) } : null
}

const nameOf = (shared: Shared): string => (shared instanceof Y.XmlElement ? shared.nodeName : '')

const deepest = 40
const known: Record<string, string[]> = {
  paragraph: [],
  heading: ['level'],
  bullet_list: [],
  ordered_list: ['order'],
  list_item: [],
  blockquote: [],
  hard_break: [],
}

/** Whether there is anything in it that no editor of ours writes. */
export function isForeign(document: Y.Doc, name: string): boolean {
  if ([...document.share.keys()].some((key) => key !== name)) return true
  const strange = (shared: unknown, depth: number): boolean => {
    if (depth > deepest) return true
    if (shared instanceof Y.XmlText)
      return (
        Object.keys(shared.getAttributes()).length > 0 ||
        (shared.toDelta() as Piece[]).some(
          ({ insert, attributes }) => typeof insert !== 'string' || !Object.entries(attributes ?? {}).every(isMark),
        )
      )
    if (!(shared instanceof Y.XmlElement)) return true
    const allowed = Object.hasOwn(known, shared.nodeName) ? known[shared.nodeName] : undefined
    if (!allowed) return true
    const attributes = Object.entries(shared.getAttributes() as Record<string, unknown>)
    if (!attributes.every(([key, value]) => allowed.includes(key) && typeof value === 'number')) return true
    return childrenOf(shared).some((child) => strange(child, depth + 1))
  }
  return childrenOf(document.getXmlFragment(name)).some((child) => strange(child, 0))
}

const isMark = ([name, value]: [string, unknown]): boolean =>
  name === 'link'
    ? safeLink(String((value as { href?: unknown } | null)?.href)) !== null
    : name === 'em' || name === 'strong'
