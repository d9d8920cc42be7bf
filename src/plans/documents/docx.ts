import {
  Document,
  FootnoteReferenceRun,
  Packer,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
  TextRun,
} from 'docx'
import type { PlanSnapshot } from '../versions/snapshot.ts'
import { linesOf } from './compose.records.ts'
import { composePlan } from './compose.ts'
import type { Block, ComposedAction } from './composed.ts'
import { coverPage } from './docx.cover.ts'
import { photosIn } from './docx.photos.ts'
import { docxSettings, footersOf, headersOf } from './docx.settings.ts'
import { factsTable, scheduleTable, sharedTable } from './docx.tables.ts'
import { type DocxPiece, headingOf, paragraphOf, proseOf, runsOf } from './docx.words.ts'
import type { Edition, Holding, Speaker } from './print.ts'

/** A plan as a text document with real headings, tables and footnotes, for those who go on working with it elsewhere. */
export async function docxOf(
  snapshot: PlanSnapshot,
  edition: Edition,
  speaker: Speaker,
  holding: Holding = { pictures: new Map() },
): Promise<Buffer> {
  const notes = new Notes(edition)
  const body = composePlan(snapshot, speaker, holding).flatMap(({ title, sections }) => [
    ...(title ? [headingOf(title, 1)] : []),
    ...sections.flatMap((section) => {
      const level = title ? 2 : 1
      return [
        headingOf(section.title, level),
        ...section.blocks.flatMap((block) => drawn(block, { level, edition, speaker, notes, holding })),
      ]
    }),
  ])
  const document = new Document({
    ...docxSettings(snapshot, edition),
    footnotes: notes.all,
    sections: [
      {
        properties: { titlePage: true, page: { size: { width: 11_906, height: 16_838 } } },
        headers: headersOf(snapshot, speaker),
        footers: footersOf(edition),
        children: [...coverPage(snapshot, edition, speaker, holding), ...contents(speaker), ...body],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** Footnotes are numbered through the document. */
class Notes {
  readonly all: Record<string, { children: Paragraph[] }> = {}
  private readonly edition: Edition
  constructor(edition: Edition) {
    this.edition = edition
  }

  /** The mark of a further footnote, which tells where an action comes from. */
  about({ story }: ComposedAction): ParagraphChild[] {
    if (!story) return []
    const id = Object.keys(this.all).length + 1
    const told = story.groups.flatMap((group, place) => [
      ...(place > 0 ? [new TextRun(' → ')] : []),
      ...group.flatMap(({ words, at }, one) => [
        ...(one > 0 ? [new TextRun('; ')] : []),
        ...runsOf([{ text: words, ...(at && { href: this.edition.network + at }) }]),
      ]),
    ])
    this.all[String(id)] = {
      children: [new Paragraph({ children: [new TextRun(` ${story.before} `), ...told, new TextRun('.')] })],
    }
    return [new FootnoteReferenceRun(id)]
  }
}

const contents = ({ t }: Speaker): DocxPiece[] => [
  new Paragraph({ text: t('plans.document.contents'), style: 'ContentsHeading' }),
  new TableOfContents(t('plans.document.contents'), { hyperlink: true, headingStyleRange: '1-3' }),
  new Paragraph({ children: [new PageBreak()] }),
]

interface Around {
  level: number
  edition: Edition
  speaker: Speaker
  notes: Notes
  holding: Holding
}

function drawn(block: Block, around: Around): DocxPiece[] {
  const { level, edition, speaker, notes, holding } = around
  const { t, format } = speaker
  switch (block.is) {
    case 'prose':
      return proseOf(block.blocks, level)
    case 'note':
      return [paragraphOf(block.words, { style: 'Quiet' })]
    case 'facts':
      return [factsTable(block.rows), gap()]
    case 'table':
      return [paragraphOf(block.caption, { style: 'Caption', keepNext: true }), sharedTable(block), gap()]
    case 'schedule':
      return [
        paragraphOf(block.caption, { style: 'Caption', keepNext: true }),
        scheduleTable(block, edition, speaker),
        gap(),
      ]
    case 'photos':
      return photosIn(block.photos, holding)
    case 'objectives':
      return block.items.flatMap(({ number, title, text, servedBy }) => [
        new Paragraph({ children: runsOf([{ text: `${number}. ${title}`, bold: true }]), keepNext: true }),
        ...linesOf(text ?? '').map((line) => paragraphOf(line, {})),
        ...(servedBy.length > 0
          ? [paragraphOf(t('plans.document.servedBy', { actions: format.list(servedBy) }), { style: 'Quiet' })]
          : []),
      ])
    case 'actions':
      return block.items.flatMap((action) => [
        headingOf(`${action.slug} ${action.title}`, level + 1, notes.about(action)),
        ...linesOf(action.description ?? '').map((line) => paragraphOf(line, { keepNext: true })),
        ...(action.rows.length > 0
          ? [factsTable(action.rows, [action.name, aboutOf(action, t)]), gap()]
          : [paragraphOf(`${action.name} · ${aboutOf(action, t)}`, { style: 'Quiet' })]),
        ...photosIn(action.photos, holding),
      ])
    case 'tests':
      return block.items.flatMap(({ title, rows, open, photos }) => [
        headingOf(title, level + 1),
        ...(rows.length > 0 ? [factsTable(rows), gap()] : []),
        ...(open ? [paragraphOf(open, { style: 'Quiet' })] : []),
        ...photosIn(photos, holding),
      ])
  }
}

const aboutOf = ({ about, example }: ComposedAction, t: Speaker['t']) =>
  example ? `${about} · ${t('plans.document.exampleMark')}` : about

/** Two tables that touch would be one. */
const gap = () => new Paragraph({ text: '', spacing: { before: 0, after: 120 } })
