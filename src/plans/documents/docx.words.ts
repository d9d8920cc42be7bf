import {
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  type Table,
  type TableOfContents,
  TextRun,
} from 'docx'
import { leansRight } from './letters.ts'
import type { ProseBlock, Span } from './prose.ts'

export type DocxPiece = Paragraph | Table | TableOfContents

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const

export function headingOf(words: string, level: number, marks: ParagraphChild[] = []): Paragraph {
  const rtl = leansRight(words)
  return new Paragraph({
    heading: levels[Math.min(level, levels.length) - 1]!,
    keepNext: true,
    ...(rtl && { bidirectional: true }),
    children: [new TextRun({ text: words, ...(rtl && { rightToLeft: true }) }), ...marks],
  })
}

interface How {
  style?: string
  keepNext?: boolean
  /** Depth in a list of dashes. */
  bullet?: number
  number?: { start: number; depth: number; list: number }
  indent?: number
}

export const paragraphOf = (words: string, how: How): Paragraph => spansIn([{ text: words }], how)

export function spansIn(spans: Span[], { style, keepNext, bullet, number, indent }: How): Paragraph {
  const rtl = leansRight(spans.map(({ text }) => text).join(''))
  return new Paragraph({
    ...(style && { style }),
    ...(keepNext && { keepNext }),
    ...(rtl && { bidirectional: true }),
    ...(bullet !== undefined && {
      numbering: { reference: style === 'TableText' ? 'table-dashes' : 'dashes', level: Math.min(bullet, 8) },
    }),
    ...(number && {
      numbering: { reference: `from-${number.start}`, level: Math.min(number.depth, 8), instance: number.list },
    }),
    ...(indent && { indent: { left: indent * 360 } }),
    children: runsOf(spans, rtl),
  })
}

/** Words with their marks; links can be followed. */
export const runsOf = (spans: Span[], rightToLeft = false): ParagraphChild[] =>
  spans.map((span) => {
    if (span.text === '\n') return new TextRun({ break: 1 })
    const run = new TextRun({
      text: span.text,
      ...(rightToLeft && { rightToLeft }),
      ...(span.bold && { bold: true }),
      ...(span.italic && { italics: true }),
      ...(span.href && { style: 'Hyperlink' }),
    })
    return span.href ? new ExternalHyperlink({ link: span.href, children: [run] }) : run
  })

let lists = 0

/** A text under a heading of `below`; its own headings go on from there. */
export function proseOf(blocks: ProseBlock[], below: number): DocxPiece[] {
  let deepest = below
  return blocks.flatMap((block) => {
    if (block.is !== 'heading') return within(block, 0, {})
    const level = Math.min(below + block.level - 2, deepest + 1)
    deepest = level
    return [headingOf(block.spans.map(({ text }) => text).join(''), level)]
  })
}

function within(block: ProseBlock, depth: number, how: How): DocxPiece[] {
  switch (block.is) {
    case 'paragraph':
      return [spansIn(block.spans, how)]
    case 'heading':
      return [
        spansIn(
          block.spans.map((span) => ({ ...span, bold: true })),
          how,
        ),
      ]
    case 'quote':
      return block.blocks.flatMap((one) => within(one, depth, { ...how, style: 'Quote' }))
    case 'bullets':
      return block.items.flatMap((item) => entry(item, depth, { bullet: depth }))
    case 'numbers': {
      lists += 1
      const list = lists
      return block.items.flatMap((item) => entry(item, depth, { number: { start: block.start, depth, list } }))
    }
  }
}

/** The first paragraph of an entry carries its sign, the others stand below it. */
const entry = (item: ProseBlock[], depth: number, sign: How): DocxPiece[] =>
  item.flatMap((one, at) => within(one, depth + 1, at === 0 ? sign : { indent: (depth + 1) * 2 }))

/** With which numbers the lists of a text begin: each needs a definition of its own. */
export const startsIn = (blocks: ProseBlock[]): number[] =>
  blocks.flatMap((block) => {
    if (block.is === 'quote') return startsIn(block.blocks)
    if (block.is === 'bullets') return block.items.flatMap(startsIn)
    return block.is === 'numbers' ? [block.start, ...block.items.flatMap(startsIn)] : []
  })
