import { hash } from 'node:crypto'
import { byteOrderMark, csv } from '#platform/csv'
import type { SheetRow } from '../schema.ts'

interface Head {
  network: string
  meeting: string
  title: string
  start: string | null
  end: string | null
  number: number
  replaces: number | null
  sealedOn: string
}

const columns = [
  'network',
  'meeting',
  'title',
  'start',
  'end',
  'sheet',
  'replaces',
  'sealed_on',
  'name',
  'organisation',
  'city',
  'seat',
  'member_kind',
  'presence',
  'online',
]

/** The sheet as a file. It is written once and kept as it is: its checksum is that of these very bytes. */
export const sheetCsv = (
  { network, meeting, title, start, end, number, replaces, sealedOn }: Head,
  rows: SheetRow[],
): string =>
  byteOrderMark +
  csv([
    columns,
    ...rows.map((row) => [
      ...[network, meeting, title, start, end, number, replaces, sealedOn],
      ...[row.name, row.organisation, row.city, row.seat, row.memberKind, row.presence, row.online ? 'yes' : 'no'],
    ]),
  ])

/** SHA-256, as `sha256sum` on anybody's computer would say it. */
export const checksumOf = (file: string | Buffer): string => hash('sha256', file, 'hex')
