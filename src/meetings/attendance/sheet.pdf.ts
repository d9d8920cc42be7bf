import { clockOf, type Network } from '#networks'
import { typeset } from '#platform/documents'
import type { Formats, Text } from '#platform/text'
import type { Meeting } from '../meeting.queries.ts'
import { writtenDates } from '../meeting.words.tsx'
import { seatLabel } from '../participants/seat.words.ts'
import type { SheetRow } from '../schema.ts'
import type { Sheet } from './sheet.queries.ts'

interface Reader {
  t: Text
  format: Formats
  lang: string
}

interface About {
  network: Network
  meeting: Meeting
  /** Where the sheet can be verified. */
  address: string
}

/** The sealed sheet, for the file of whoever has to prove that people met. */
export const sealedPdf = (sheet: Sheet, about: About, reader: Reader): Promise<Buffer> => {
  const { t, format } = reader
  const rows = sheet.rows ?? []
  const said = [
    t('meetings.sheet.sealed', { date: format.date(sheet.sealedOn), actor: sheet.actor }),
    sheet.replaces === null ? '' : t('meetings.sheet.replaces', { number: sheet.replaces, reason: sheet.reason ?? '' }),
    sheet.example ? t('networks.example.mark') : '',
    sheet.rows === null ? t('meetings.sheet.namesGone', { date: format.date(sheet.namesRemovedOn ?? '') }) : '',
  ]
  return typeset(template, {
    ...headOf(about, reader),
    eyebrow: t('meetings.sheet.number', { number: sheet.number }),
    said: said.filter(Boolean),
    figures: figuresOf(sheet, reader),
    headers: sheet.rows === null ? [] : headers(t),
    rows: rows.map((row) => cells(row, t)),
    widths: 'sealed',
    counts: countsOf(sheet, t),
    foot: [t('meetings.sheet.checksum'), sheet.checksum, t('meetings.sheet.verify', { address: about.address })],
  })
}

/** The same for paper, to be signed in the room: who is expected, and empty lines for those who are not. */
export const paperPdf = (rows: SheetRow[], about: About, reader: Reader): Promise<Buffer> => {
  const { t, format } = reader
  return typeset(template, {
    ...headOf(about, reader),
    eyebrow: t('meetings.sheet.paper'),
    said: [t('meetings.sheet.paperWhat'), t('meetings.sheet.printed', { date: format.date(clockOf(about.network)) })],
    figures: [],
    headers: [
      t('meetings.sheet.name'),
      t('meetings.sheet.organisation'),
      t('meetings.sheet.city'),
      t('meetings.sheet.memberKind'),
      t('meetings.sheet.signature'),
    ],
    rows: [
      ...rows.map((row) => [row.name, row.organisation ?? '', row.city ?? '', row.memberKind ?? '', '']),
      ...Array.from({ length: 8 }, () => ['', '', '', '', '']),
    ],
    widths: 'paper',
    counts: [],
    foot: [],
  })
}

const headOf = ({ network, meeting }: About, { t, format, lang }: Reader) => ({
  title: t('meetings.sheet.title', { meeting: meeting.title }),
  heading: meeting.title,
  lang: lang.slice(0, 2),
  network: network.name,
  place: [
    writtenDates(meeting, format) ?? t('meetings.meeting.noDate'),
    meeting.place ?? meeting.hosts.map(({ name }) => name).join(', '),
  ]
    .filter(Boolean)
    .join(' · '),
  page: t('meetings.sheet.page'),
})

const headers = (t: Text): string[] => [
  t('meetings.sheet.name'),
  t('meetings.sheet.organisation'),
  t('meetings.sheet.city'),
  t('meetings.sheet.memberKind'),
  t('meetings.sheet.presence'),
]

const cells = (row: SheetRow, t: Text): string[] => [
  row.name,
  row.organisation ?? '',
  row.city ?? '',
  row.memberKind ?? (row.seat ? t(seatLabel(row.seat)) : ''),
  t(`meetings.presence.${row.presence === 'present' && row.online ? 'online' : row.presence}`),
]

const figuresOf = ({ counts }: Sheet, { t, format }: Reader): string[] => [
  t('meetings.sheet.present', { count: counts.present, online: format.number(counts.online) }),
  t('meetings.sheet.excused', { count: counts.excused }),
  t('meetings.sheet.absent', { count: counts.absent }),
]

const countsOf = ({ counts }: Sheet, t: Text) =>
  [
    { title: t('meetings.sheet.byCity'), rows: mostFirst(counts.cities) },
    { title: t('meetings.sheet.byKind'), rows: mostFirst(counts.kinds) },
  ].filter(({ rows }) => rows.length > 0)

const mostFirst = (counts: Record<string, number>) =>
  Object.entries(counts).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))

/** Header cells are repeated on every page; empty cells say that they are empty to those who listen only by being so. */
const template = `
#set page(
  paper: "a4",
  flipped: data.widths == "paper",
  margin: (x: 18mm, y: 18mm),
  footer: context align(right, text(size: 8pt)[#data.page #counter(page).display("1 / 1", both: true)]),
)
#text(size: 9pt)[#data.network]
#v(-2mm)
= #data.heading
#text(size: 11pt)[#data.place]

*#data.eyebrow*

#for line in data.said [
  #line
  #parbreak()
]
#if data.figures.len() > 0 [
  #data.figures.join([ · ])
]
#if data.headers.len() > 0 {
  let columns = if data.widths == "paper" { (3fr, 3fr, 2fr, 3fr, 4fr) } else { (3fr, 3fr, 2fr, 3fr, 2fr) }
  table(
    columns: columns,
    inset: if data.widths == "paper" { (x: 4pt, y: 9pt) } else { (x: 4pt, y: 4pt) },
    stroke: (x, y) => if y == 0 { (bottom: 1pt) } else { (bottom: 0.4pt + luma(120)) },
    table.header(..data.headers.map(one => text(weight: 600)[#one])),
    ..data.rows.flatten().map(one => [#one]),
  )
}
#for block in data.counts [
  == #block.title
  #list(..block.rows.map(row => [#row.at(0): #row.at(1)]))
]
#if data.foot.len() > 0 [
  #v(4mm)
  #data.foot.at(0)

  #text(size: 9pt)[#raw(data.foot.at(1))]

  #data.foot.at(2)
]
`
