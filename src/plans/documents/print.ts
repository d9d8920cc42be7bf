import type { PaperPicture } from '#platform/files'
import { contentLang, type Lang } from '#platform/text'
import type { PlanSnapshot } from '../versions/snapshot.ts'
import { composedCover } from './compose.cover.ts'
import { coverPhoto } from './compose.photos.ts'
import { linesOf } from './compose.records.ts'
import { type Beside, composePlan, type Speech } from './compose.ts'
import {
  type Block,
  type Cell,
  type ComposedAction,
  type ComposedPhoto,
  isShort,
  linesIn,
  type Row,
} from './composed.ts'
import { breakable, leansRight } from './letters.ts'
import type { ProseBlock, Span } from './prose.ts'

/** What a printed plan says of itself besides what stands in it. */
export interface Edition {
  /** “Final plan · version 3”, in the language of the plan. */
  name: string
  /** The day it was frozen. */
  day: string | null
  /** The programme its network belongs to. */
  programme: string | null
  /** Who adopted this version, and when. */
  adopted: { by: string; on: string; decision: string | null } | null
  /** The colours of the network, fit for white paper. */
  accent: string
  tint: string
  /** Where it can be read, for those who hold the paper. */
  address: string | null
  /** What links of origins begin with: `https://…/n/network`. */
  network: string
}

/** What stands in a document besides its words: the pictures by the id of their photo, the stories by that of their action. */
export interface Holding extends Beside {
  pictures: Map<string, PaperPicture>
  /** Where the city lies among the others, as a drawing and as a picture; of a city without a place there is none. */
  map?: { drawing: string; picture: PaperPicture }
}

export interface Speaker extends Speech {
  lang: Lang
}

/** Words in narrow columns break sooner. */
const inTables = 18
const inText = 40

/** A plan as the data from which `plan.typ` sets it. */
export function printedPlan(
  snapshot: PlanSnapshot,
  edition: Edition,
  speaker: Speaker,
  holding: Holding = { pictures: new Map() },
): Record<string, unknown> {
  const { t, lang } = speaker
  const parts = composePlan(snapshot, speaker, holding)
  const around: Around = { edition, speaker, holding }
  const photo = coverPhoto(snapshot, speaker)
  return {
    title: snapshot.title,
    lang: snapshot.language.split('-')[0] ?? 'en',
    rtl: isRightToLeft(snapshot.language),
    said: contentLang(lang, snapshot.language) ? lang.slice(0, 2) : (snapshot.language.split('-')[0] ?? 'en'),
    accent: edition.accent,
    tint: edition.tint,
    running: [snapshot.city.name, t('plans.document.name')].join(' · '),
    // A short plan runs on; a long one begins its parts on new pages.
    grand: snapshot.actions.length > 8 || snapshot.sections.some(({ text }) => text.length > 6_000),
    edition: edition.name,
    cover: {
      ...composedCover(snapshot, edition, speaker),
      photo: photo ? (printedPhotos([photo], around)[0] ?? null) : null,
      map: holding.map ? { path: mapPath, alt: mapWords(snapshot, speaker) } : null,
    },
    // Hundreds of actions would make the contents longer than what they lead to; bookmarks name them all.
    depth: snapshot.actions.length > 60 ? 2 : 3,
    words: {
      name: t('plans.document.name'),
      contents: t('plans.document.contents'),
      worksOn: t('plans.document.worksOn'),
      action: t('plans.document.field.action'),
      grew: t('plans.document.field.origin'),
      when: t('plans.document.schedule.when'),
      undated: t('plans.document.schedule.undated'),
    },
    parts: parts.map(({ title, sections }) => ({
      title,
      sections: sections.map((section) => {
        const level = title ? 2 : 1
        const blocks = section.blocks.map((block) => printedBlock(block, level, around))
        return { title: section.title, level, blocks }
      }),
    })),
  }
}

interface Around {
  edition: Edition
  speaker: Speaker
  holding: Holding
}

/** Whether pages of this language begin at the right. */
const isRightToLeft = (language: string): boolean =>
  ['ar', 'dv', 'fa', 'he', 'ks', 'pa', 'ps', 'sd', 'ug', 'ur', 'yi'].includes(language.split('-')[0] ?? '')

/** A photo whose content is gone is left out. */
const printedPhotos = (photos: ComposedPhoto[], { holding }: Around) =>
  photos.flatMap((photo) => {
    const picture = holding.pictures.get(photo.id)
    if (!picture) return []
    const { alt, caption } = photo
    return [
      {
        path: picturePath(photo),
        alt,
        ...directed(caption, 'caption', inText),
        ratio: picture.width / picture.height,
      },
    ]
  })

export const picturePath = ({ id }: { id: string }): string => `/pictures/${id}.jpg`
export const mapPath = '/pictures/map.svg'

/** What the map on the cover shows, for those who do not see it. */
export const mapWords = ({ city, network }: PlanSnapshot, { t }: Speech): string =>
  t('plans.document.map', { city: city.name, network: network.name })

function printedBlock(block: Block, level: number, around: Around): unknown {
  const { t, format } = around.speaker
  switch (block.is) {
    case 'prose':
      return { is: 'prose', blocks: printedProse(block.blocks, level) }
    case 'note':
      return block
    case 'facts':
      return { ...block, rows: printedRows(block.rows), whole: isShort(block.rows) }
    case 'table':
      return { ...block, rows: block.rows.map(keptTogether), whole: block.rows.length <= 4 }
    case 'schedule':
      return { ...block, lines: block.lines.map((one) => ({ ...one, ...directed(one.title, 'title', inTables) })) }
    case 'objectives':
      return {
        is: block.is,
        items: block.items.map(({ number, title, text, servedBy }) => ({
          ...{ number, ...directed(title, 'title', inText) },
          text: linesOf(text ?? '').map((line) => directed(line, 'text', inText)),
          servedBy: servedBy.length > 0 ? t('plans.document.servedBy', { actions: format.list(servedBy) }) : null,
        })),
      }
    case 'actions':
      return { is: block.is, items: block.items.map((one) => printedAction(one, around)) }
    case 'photos':
      return { is: block.is, photos: printedPhotos(block.photos, around) }
    case 'tests':
      return {
        is: block.is,
        items: block.items.map(({ title, rows, open, photos }) => ({
          open,
          photos: printedPhotos(photos, around),
          ...directed(title, 'title', inText),
          rows: printedRows(rows),
          whole: isShort(rows),
        })),
      }
  }
}

function printedAction(action: ComposedAction, around: Around) {
  const { slug, name, about, title, description, rows, story, example, photos } = action
  const { edition, speaker } = around
  const { t } = speaker
  return {
    slug,
    name,
    about: example ? `${about} · ${t('plans.document.exampleMark')}` : about,
    ...directed(title, 'title', inText),
    description: linesOf(description ?? '').map((line) => directed(line, 'text', inText)),
    rows: printedRows(rows),
    whole: isShort(rows, 20) && (description ?? '').length < 900,
    photos: printedPhotos(photos, around),
    story: story && {
      before: `${story.before} `,
      groups: story.groups.map((group) =>
        group.map(({ words, at }) => ({ text: breakable(words, inText), href: at ? edition.network + at : null })),
      ),
    },
  }
}

/** A row stays on one page, unless it is as long as one. */
function keptTogether(cells: Cell[]) {
  const short = cells.every(({ lines }) => lines.join('').length < 600)
  return cells.map((cell) => ({ ...printedCell(cell, inTables), short: short && !cell.rows }))
}

const printedRows = (rows: Row[]) =>
  rows.map(({ label, cell }) => ({
    label,
    cell: printedCell(cell, inText),
    long: linesIn(cell).join('').length > 900,
  }))

const printedCell = (cell: Cell, most: number) => ({
  ...cell,
  lines: cell.lines.map((line) => directed(line, 'text', most)),
  ...(cell.entries && {
    entries: cell.entries.map(({ words, facts }) => ({
      ...directed(words, 'text', most),
      facts: facts.map((fact) => ({ ...fact, ...directed(fact.words, 'text', most) })),
    })),
  }),
})

const directed = <Name extends string>(words: string, name: Name, most: number) => ({
  [name]: breakable(words, most),
  ...(leansRight(words) && { rtl: true }),
})

/** Headings of a text follow the one it stands under, and none is left out: listeners find their way by them. */
function printedProse(blocks: ProseBlock[], below: number): unknown[] {
  let deepest = below
  return blocks.map((block) => {
    if (block.is === 'quote') return { ...block, blocks: printedProse(block.blocks, below) }
    if (block.is === 'bullets' || block.is === 'numbers')
      return { ...block, items: block.items.map((item) => printedProse(item, below)) }
    const spans = block.spans.map(printedSpan)
    if (block.is === 'paragraph') return { ...block, spans, ...(leansRight(textOf(block.spans)) && { rtl: true }) }
    const level = Math.min(below + block.level - 2, deepest + 1)
    deepest = level
    return { ...block, level, spans }
  })
}

const textOf = (spans: Span[]) => spans.map(({ text }) => text).join('')
const printedSpan = (span: Span): Span => ({ ...span, text: breakable(span.text, inText) })
