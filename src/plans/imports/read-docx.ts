import mammoth from 'mammoth'
import { HTMLElement, type Node, NodeType, parse } from 'node-html-parser'
import { safeLink } from '../texts/safe-link.ts'
import { readText, textSchema, writeText } from '../texts/text.schema.ts'
import { type Found, type FoundAction, type FoundSection, longestText, mostActions, mostSections } from './found.ts'
import { actionInPairs, actionsInRows, type Grid, oneLine } from './read-actions.ts'

/** A text document: its headings begin sections, its tables are read as actions where their columns say so. */
export async function readDocx(content: Buffer): Promise<Found> {
  // Pictures are left out before they are unpacked into text.
  const noPictures = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value } = await mammoth.convertToHtml({ buffer: content }, { convertImage: noPictures })
  return foundIn(parse(value).childNodes)
}

/** Headings of the first two sizes begin sections; what is smaller stands within them. */
const begins = (element: HTMLElement) => /^H[12]$/.test(element.tagName ?? '')
const isHeading = (element: HTMLElement) => /^H[1-6]$/.test(element.tagName ?? '')

function foundIn(nodes: Node[]): Found {
  const sections: { title: string; parts: string[] }[] = []
  const actions: FoundAction[] = []
  let headingAbove = ''
  for (const node of nodes) {
    if (!(node instanceof HTMLElement)) continue
    if (isHeading(node)) headingAbove = oneLine(node.text)
    if (begins(node)) {
      sections.push({ title: oneLine(node.text).slice(0, 200), parts: [] })
      continue
    }
    if (node.tagName === 'TABLE') {
      const grid = gridOf(node)
      const one = actionInPairs(grid, headingAbove)
      const several = one ? [one] : actionsInRows(grid)
      if (several) {
        actions.push(...several)
        continue
      }
    }
    const text = markdownOf(node)
    if (!text) continue
    if (sections.length === 0) sections.push({ title: '', parts: [] })
    sections.at(-1)?.parts.push(text)
  }
  return {
    sections: sections.slice(0, mostSections).flatMap(({ title, parts }): FoundSection[] => {
      const text = parts.join('\n\n').slice(0, longestText)
      return text ? [{ title, text: writeText(readText(text)) }] : []
    }),
    actions: actions.slice(0, mostActions),
    cut: sections.length > mostSections || actions.length > mostActions,
  }
}

const gridOf = (table: HTMLElement): Grid =>
  table
    .querySelectorAll('tr')
    .map((row) =>
      row.childNodes.flatMap((cell) =>
        cell instanceof HTMLElement && /^T[HD]$/.test(cell.tagName) ? [linesOf(cell).join('\n')] : [],
      ),
    )

const linesOf = (cell: HTMLElement): string[] => {
  const blocks = cell.querySelectorAll('p, li')
  return (blocks.length > 0 ? blocks.map(({ text }) => text) : [cell.text]).map(oneLine).filter(Boolean)
}

type Marks = { bold?: boolean; italic?: boolean; href?: string }

/** A piece of the document in the one shape that texts of plans have. */
function markdownOf(element: HTMLElement): string {
  const blocks = blockOf(element)
  return blocks.length > 0 ? writeText(textSchema.node('doc', null, blocks)) : ''
}

type TextNode = ReturnType<typeof textSchema.node>

function blockOf(element: HTMLElement): TextNode[] {
  const { tagName } = element
  if (isHeading(element)) return wrapped('heading', element, { level: tagName === 'H3' ? 3 : 4 })
  if (tagName === 'UL' || tagName === 'OL') {
    const items = childrenOf(element).flatMap((item) => {
      const inner = [...wrapped('paragraph', item), ...childrenOf(item).filter(isList).flatMap(blockOf)]
      return inner.length > 0 ? [textSchema.node('list_item', null, inner)] : []
    })
    return items.length > 0 ? [textSchema.node(tagName === 'UL' ? 'bullet_list' : 'ordered_list', null, items)] : []
  }
  if (tagName === 'TABLE') {
    const rows = gridOf(element).map((cells) => cells.map(oneLine).filter(Boolean).join(' | '))
    const items = rows.filter(Boolean).map((row) => textSchema.node('list_item', null, [plainParagraph(row)]))
    return items.length > 0 ? [textSchema.node('bullet_list', null, items)] : []
  }
  return wrapped('paragraph', element)
}

const isList = (element: HTMLElement) => element.tagName === 'UL' || element.tagName === 'OL'
const childrenOf = (element: HTMLElement) => element.childNodes.filter((one) => one instanceof HTMLElement)
const plainParagraph = (text: string) => textSchema.node('paragraph', null, [textSchema.text(text)])

function wrapped(kind: 'paragraph' | 'heading', element: HTMLElement, attrs?: { level: number }): TextNode[] {
  const inner = trimmed(inlineOf(element, {}))
  return inner.length > 0 ? [textSchema.node(kind, attrs ?? null, inner)] : []
}

function inlineOf(node: Node, marks: Marks): TextNode[] {
  return node.childNodes.flatMap((child): TextNode[] => {
    if (child.nodeType === NodeType.TEXT_NODE) {
      const text = child.text.replace(/\s+/g, ' ')
      return text ? [textSchema.text(text, marksOf(marks))] : []
    }
    if (!(child instanceof HTMLElement) || isList(child)) return []
    if (child.tagName === 'BR') return [textSchema.text(' ')]
    const href = child.tagName === 'A' ? safeLink(child.getAttribute('href') ?? '') : null
    return inlineOf(child, {
      ...marks,
      ...(/^(STRONG|B)$/.test(child.tagName) && { bold: true }),
      ...(/^(EM|I)$/.test(child.tagName) && { italic: true }),
      ...(href && { href }),
    })
  })
}

const marksOf = ({ bold, italic, href }: Marks) => [
  ...(href ? [textSchema.mark('link', { href })] : []),
  ...(italic ? [textSchema.mark('em')] : []),
  ...(bold ? [textSchema.mark('strong')] : []),
]

const trimmed = (nodes: TextNode[]): TextNode[] =>
  nodes
    .map(({ text }) => text)
    .join('')
    .trim() === ''
    ? []
    : nodes
