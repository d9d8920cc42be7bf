import type { Writable } from 'node:stream'
import { saying } from '../text/index.ts'
import { TableError } from './table-error.ts'
import { writeZip } from './write-zip.ts'

export interface SheetToWrite {
  name: string
  /** Rows of cells; a number is written as one, so that spreadsheets can count with it. */
  rows: AsyncIterable<(string | number)[]>
}

const longestCell = 32_767
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** Writes a workbook row by row, never holding a whole sheet. */
export function writeWorkbook(target: Writable, sheets: SheetToWrite[]): Promise<void> {
  const parts = sheets.map((_, at): Part => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`])
  return writeZip(target, [
    { path: '[Content_Types].xml', text: [head, contentTypes(sheets)] },
    { path: '_rels/.rels', text: [head, relations([['rId1', 'officeDocument', 'xl/workbook.xml']])] },
    { path: 'xl/workbook.xml', text: [head, workbook(sheets)] },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: [head, relations([...parts, [`rId${sheets.length + 1}`, 'styles', 'styles.xml']])],
    },
    { path: 'xl/styles.xml', text: [head, styles] },
    ...sheets.map((sheet, at) => ({ path: `xl/worksheets/sheet${at + 1}.xml`, text: worksheet(sheet) })),
  ])
}

type Part = [id: string, type: string, target: string]

async function* worksheet({ name, rows }: SheetToWrite): AsyncGenerator<string> {
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
  let line = 0
  for await (const row of rows) {
    line += 1
    yield `<row r="${line}">${row.map((value, at) => cell(value, at, line, name)).join('')}</row>`
  }
  yield '</sheetData></worksheet>'
}

function cell(value: string | number, at: number, line: number, sheet: string): string {
  if (value === '') return ''
  const place = `r="${columnName(at)}${line}"${line === 1 ? ' s="1"' : ''}`
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`
  if (value.length > longestCell)
    throw new TableError(sheet, saying('platform.tables.longCell', { most: String(longestCell) }), line)
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`
}

function columnName(at: number): string {
  return (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))
}

/** `_x0041_` is how workbooks write a letter by its number, so a text that looks like it is written so itself. */
const escapeText = (text: string) =>
  escapeXml(text.toWellFormed())
    .replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
    .replaceAll('\r', '_x000D_')

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const contentTypes = (sheets: SheetToWrite[]) =>
  `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets
    .map(
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    .join('')}</Types>`

const relations = (parts: Part[]) =>
  `<Relationships xmlns="${packages}/relationships">${parts
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const workbook = (sheets: SheetToWrite[]) =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
    .map((sheet, at) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets></workbook>`

/** Two looks: plain, and bold for the row of column names. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`
