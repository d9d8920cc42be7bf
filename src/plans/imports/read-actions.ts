import { v7 } from 'uuid'
import type { FoundAction, ReadField } from './found.ts'
import { columnsOf, fieldOf } from './read-columns.ts'
import { dateIn, linesIn, moneyIn, periodIn } from './read-values.ts'

export type Grid = string[][]

/** The actions of a table with one action in each row; nothing where its header says something else. */
export function actionsInRows([headers = [], ...rows]: Grid): FoundAction[] | null {
  const columns = columnsOf(headers)
  if (!columns) return null
  return rows.flatMap((cells) =>
    actionOf(columns.map((field, at) => ({ field, header: headers[at] ?? '', cell: cells[at] ?? '' }))),
  )
}

/** The action of a table that says of one what the columns say of many: labels on the left, or nothing where it is none. */
export function actionInPairs(grid: Grid, titleAbove: string): FoundAction | null {
  const pairs = grid.flatMap(([header = '', ...cells]) => {
    const cell = cells.filter(Boolean).join('\n')
    return header ? [{ field: fieldOf(header), header, cell }] : []
  })
  const known = new Set(pairs.flatMap(({ field }) => field ?? []))
  if (known.size < 3 || known.size < pairs.length / 2) return null
  const [action] = actionOf(known.has('title') ? pairs : [{ field: 'title', header: '', cell: titleAbove }, ...pairs])
  return action ?? null
}

interface Told {
  field: ReadField | null
  header: string
  cell: string
}

type Plain = 'description' | 'intendedResult' | 'output' | 'leadBy' | 'partners' | 'resources' | 'fundingSource'
const plain: readonly ReadField[] = [
  'description',
  'intendedResult',
  'output',
  'leadBy',
  'partners',
  'resources',
  'fundingSource',
] satisfies Plain[]

/** Columns that hold a date, a sum or a state. */
const exact: readonly (ReadField | null)[] = ['cost', 'when', 'startsOn', 'endsOn', 'fundingStatus']

/**
 * Columns nobody knows are not lost: they stand at the end of the description, under their own header. A date or a sum in words
 * (“spring”, “about five thousand”) is a note to whoever takes the action over, and no part of a plan that is published.
 */
function actionOf(told: Told[]): FoundAction[] {
  const title = oneLine(told.find(({ field }) => field === 'title')?.cell ?? '').slice(0, 200)
  if (!title) return []
  const action: FoundAction = { id: v7(), title, values: {}, steps: [], indicators: [], risks: [] }
  const rest: string[] = []
  const notes: string[] = []
  for (const { field, header, cell } of told) {
    const text = cell.trim().slice(0, 5_000)
    if (field === 'title' || !text) continue
    if (take(action, field, text, header)) continue
    const words = header ? `${oneLine(header)}: ${text}` : text
    if (exact.includes(field)) notes.push(words)
    else rest.push(words)
  }
  if (notes.length > 0) action.notes = notes
  if (rest.length > 0)
    action.values.description = [action.values.description, ...rest].filter(Boolean).join('\n').slice(0, 8_000)
  return [action]
}

function take(action: FoundAction, field: ReadField | null, text: string, header: string): boolean {
  const { values } = action
  if (field === null || field === 'objective' || field === 'fundingStatus') return false
  if (plain.includes(field)) {
    values[field as Plain] = text
    return true
  }
  if (field === 'steps' || field === 'indicators' || field === 'risks') {
    action[field] = linesIn(text).map((line) => line.slice(0, 1_000))
    return true
  }
  if (field === 'cost') return taken(values, moneyIn(text, header))
  if (field === 'when') return taken(values, periodIn(text))
  const day = dateIn(text)
  return taken(values, day ? { [field]: day } : null)
}

const taken = (values: FoundAction['values'], found: Partial<FoundAction['values']> | null): boolean => {
  if (!found) return false
  Object.assign(values, found)
  return true
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
