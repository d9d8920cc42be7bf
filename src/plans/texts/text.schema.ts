import { defaultMarkdownParser, MarkdownParser, MarkdownSerializer } from 'prosemirror-markdown'
import { Fragment, type Node } from 'prosemirror-model'
import { safeLink } from './safe-link.ts'
import { startOf, textSchema } from './text.nodes.ts'

export { textSchema } from './text.nodes.ts'

/**
 * Markdown as people type it: what we have no shape for (HTML, code, pictures, lines drawn with dashes) stays the characters
 * that were typed. Nobody else in the house uses this tokenizer.
 */
const tokenizer = defaultMarkdownParser.tokenizer.disable([
  'code',
  'fence',
  'hr',
  'html_block',
  'html_inline',
  'lheading',
  'reference',
  'backticks',
  'image',
  'entity',
])
tokenizer.validateLink = (href: string) => safeLink(href) !== null

const parser = new MarkdownParser(textSchema, tokenizer, {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: ({ tag }) => ({ level: Number(tag.slice(1)) }) },
  bullet_list: { block: 'bullet_list' },
  ordered_list: { block: 'ordered_list', getAttrs: (token) => ({ order: startOf(token.attrGet('start')) }) },
  list_item: { block: 'list_item' },
  blockquote: { block: 'blockquote' },
  hardbreak: { node: 'hard_break' },
  // Whoever begins a new line means one.
  softbreak: { node: 'hard_break' },
  em: { mark: 'em' },
  strong: { mark: 'strong' },
  link: { mark: 'link', getAttrs: (token) => ({ href: safeLink(token.attrGet('href') ?? '') ?? '' }) },
})

const serializer = new MarkdownSerializer(
  {
    paragraph(state, node) {
      state.renderInline(node)
      state.closeBlock(node)
    },
    heading(state, node) {
      state.write(`${'#'.repeat(node.attrs.level)} `)
      // A heading is one line.
      state.renderInline(withoutBreaks(node), false)
      state.closeBlock(node)
    },
    bullet_list(state, node) {
      state.renderList(node, '  ', () => '- ')
    },
    ordered_list(state, node) {
      const widest = String(node.attrs.order + node.childCount - 1).length
      state.renderList(node, ' '.repeat(widest + 2), (at) => `${String(node.attrs.order + at).padStart(widest)}. `)
    },
    list_item(state, node) {
      state.renderContent(node)
    },
    blockquote(state, node) {
      state.wrapBlock('> ', null, node, () => state.renderContent(node))
    },
    hard_break(state, _, parent, index) {
      if (!followedByWords(parent, index)) return
      // Two new lines in a row would be a new paragraph.
      const alone = [index - 1, index + 1].every((at) => parent.maybeChild(at)?.type.name !== 'hard_break')
      state.write(alone && index > 0 ? '\n' : '\\\n')
    },
    text(state, node, parent, index) {
      // @ts-expect-error What begins a line is escaped; the library knows only the beginnings of blocks.
      if (parent.maybeChild(index - 1)?.type.name === 'hard_break') state.atBlockStart = true
      state.text(node.text?.replace(/\s+/g, ' ') ?? '')
    },
  },
  {
    em: { open: '*', close: '*', mixable: true, expelEnclosingWhitespace: true },
    strong: { open: '**', close: '**', mixable: true, expelEnclosingWhitespace: true },
    link: { open: '[', close: (_, { attrs }) => `](${encloses(attrs.href)})`, mixable: true },
  },
  { escapeExtraCharacters: /<|^\d+(?=[.)](?:\s|$))/g, hardBreakNodeName: 'hard_break' },
)

/** Markdown as a document; every text is one, whatever it holds. */
export function readText(markdown: string): Node {
  const parsed = parser.parse(markdown)
  // An empty text is one empty paragraph, and headings have the two sizes that a section has.
  return levelled(parsed.childCount > 0 ? parsed : textSchema.node('doc', null, [textSchema.node('paragraph')]))
}

/** A document as Markdown, always in the same way, so that two can be compared. */
export const writeText = (document: Node): string =>
  stretchesOf(document)
    .map((stretch) => serializer.serialize(stretch, { tightLists: true }))
    .filter((written) => written !== '')
    .join('\n\n')
    .trim()

/**
 * Each block by itself, for the library reads all it has written again before each block: of a long text that takes the
 * square of it. Lists that follow each other stay together, because it keeps them apart.
 */
const stretchesOf = (document: Node): Node[] =>
  Array.from({ length: document.childCount }, (_, at) => at)
    .filter((at) => at === 0 || !areLists(document.child(at - 1), document.child(at)))
    .map((at, place, begins) => document.copy(Fragment.fromArray(document.children.slice(at, begins[place + 1]))))

const areLists = (one: Node, other: Node): boolean => one.type === other.type && one.type.name.endsWith('_list')

/** The largest heading of a text becomes one of the third size, whatever it was called where the text comes from. */
function levelled(document: Node): Node {
  const levels = new Set<number>()
  document.descendants(({ type, attrs }) => void (type.name === 'heading' && levels.add(attrs.level)))
  const largest = Math.min(...levels)
  const fits = [...levels].every((level) => level === 3 || level === 4)
  if (fits) return document
  const change = (node: Node): Node => {
    if (node.type.name === 'heading')
      return textSchema.node('heading', { level: node.attrs.level <= Math.min(3, largest) ? 3 : 4 }, node.content)
    return node.isText || node.isLeaf ? node : node.copy(Fragment.fromArray(node.children.map(change)))
  }
  return change(document)
}

const withoutBreaks = (node: Node): Node =>
  node.copy(Fragment.fromArray(node.children.map((child) => (child.isText ? child : textSchema.text(' ')))))

function followedByWords(parent: Node, index: number): boolean {
  for (let at = index + 1; at < parent.childCount; at++) if (parent.child(at).isText) return true
  return false
}

/** An address between brackets ends at the first one of its own. */
const encloses = (href: string) => href.replace(/[()\\]/g, '\\$&')
