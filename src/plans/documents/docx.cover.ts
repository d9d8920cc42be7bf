import { ImageRun, PageBreak, Paragraph, TextRun } from 'docx'
import type { PlanSnapshot } from '../versions/snapshot.ts'
import { type ComposedCover, composedCover } from './compose.cover.ts'
import { coverPhoto } from './compose.photos.ts'
import { photosIn } from './docx.photos.ts'
import { type DocxPiece, paragraphOf, runsOf } from './docx.words.ts'
import { type Edition, type Holding, mapWords, type Speaker } from './print.ts'

/** The width of the text, in pixels of 96 to the inch. */
const wide = 601

/** The first page, as the printed plan has it: whose it is, where the city lies or its photo, what it is called. */
export function coverPage(snapshot: PlanSnapshot, edition: Edition, speaker: Speaker, holding: Holding): DocxPiece[] {
  const cover = composedCover(snapshot, edition, speaker)
  const photo = coverPhoto(snapshot, speaker)
  const photos = photo ? photosIn([photo], holding, 'cover') : []
  return [
    ...(photos.length > 0 ? photos : mapIn(snapshot, speaker, holding)),
    new Paragraph({
      children: [new TextRun({ text: cover.network, bold: true, color: edition.accent.replace('#', '') })],
      spacing: { before: 480, after: 120 },
    }),
    new Paragraph({ text: cover.title, style: 'Title', spacing: { before: 0, after: 160 } }),
    new Paragraph({ children: [new TextRun({ text: cover.place, size: 28 })], spacing: { after: 120 } }),
    ...(cover.kind ? [paragraphOf(cover.kind, { style: 'Quiet' })] : []),
    ...themes(cover, speaker),
    ...colophon(cover),
    new Paragraph({ children: [new PageBreak()] }),
  ]
}

function mapIn(snapshot: PlanSnapshot, speaker: Speaker, { map }: Holding): DocxPiece[] {
  if (!map) return []
  const { bytes, width, height } = map.picture
  const run = new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: wide, height: Math.round((height * wide) / width) },
    altText: { name: 'map', description: mapWords(snapshot, speaker), title: '' },
  })
  return [new Paragraph({ children: [run], spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } })]
}

function themes({ themes: all, more }: ComposedCover, { t }: Speaker): DocxPiece[] {
  if (all.length === 0) return []
  return [
    new Paragraph({ text: t('plans.document.worksOn'), style: 'TableLabel', spacing: { before: 320, after: 60 } }),
    ...all.map(
      ({ code, title }) =>
        new Paragraph({
          children: runsOf([{ text: `${code}  `, bold: true }, { text: title }]),
          spacing: { after: 40 },
        }),
    ),
    ...(more ? [paragraphOf(more, { style: 'Quiet' })] : []),
  ]
}

const colophon = ({ edition, day, adopted, example, address }: ComposedCover): DocxPiece[] => [
  new Paragraph({
    children: runsOf([{ text: edition, bold: true }, ...(day ? [{ text: ` · ${day}` }] : [])]),
    spacing: { before: 320, after: 60 },
  }),
  ...[adopted].filter(Boolean).map((line) => paragraphOf(line, {})),
  ...[example].filter(Boolean).map((line) => paragraphOf(line, { style: 'Quiet' })),
  ...(address ? [new Paragraph({ children: runsOf([{ text: address, href: address }]) })] : []),
]
