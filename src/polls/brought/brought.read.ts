import { CsvError, parse } from 'csv-parse/sync'
import { type Saying, saying } from '#platform/text'
import { longestText, longestWord, usualScale } from '../answers/answer.form.ts'
import { mostOptions } from '../questions/question.form.ts'
import type { QuestionKind } from '../schema.ts'

/** A question of a poll that was held elsewhere, with how often each answer was given. */
export interface BroughtQuestion {
  question: string
  kind: QuestionKind
  answers: { answer: string; count: number }[]
}

export interface Brought {
  questions: BroughtQuestion[]
  /** What stands in the way, by the line of the file. */
  problems: { line: number; what: Saying }[]
}

const mostLines = 5_000
const mostOfOne = 1_000_000

const headings: Record<'question' | 'kind' | 'answer' | 'count', string[]> = {
  question: ['question'],
  kind: ['kind', 'type', 'genre'],
  answer: ['answer', 'option', 'text', 'response', 'reponse', 'texte'],
  count: ['count', 'votes', 'number', 'nombre', 'voix'],
}

const kinds: Record<string, QuestionKind> = {
  single: 'single',
  choice: 'single',
  'single choice': 'single',
  'choix unique': 'single',
  multiple: 'multiple',
  'multiple choice': 'multiple',
  'choix multiple': 'multiple',
  scale: 'scale',
  scales: 'scale',
  echelle: 'scale',
  points: 'points',
  '100 points': 'points',
  words: 'words',
  'word cloud': 'words',
  wordcloud: 'words',
  'nuage de mots': 'words',
  mots: 'words',
  text: 'text',
  open: 'text',
  'open ended': 'text',
  'open text': 'text',
  texte: 'text',
  ouverte: 'text',
}

const plain = (words: string) =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Reads a table with the columns question, kind, answer and count; nothing is taken in by reading. */
export function readBrought(csv: string): Brought {
  const rows = rowsOf(csv)
  if (!rows) return { questions: [], problems: [{ line: 1, what: saying('polls.brought.unreadable') }] }
  const [head = [], ...lines] = rows
  const at = columnsIn(head)
  if (at.question < 0 || at.answer < 0)
    return { questions: [], problems: [{ line: 1, what: saying('polls.brought.columns') }] }
  if (lines.length > mostLines)
    return {
      questions: [],
      problems: [{ line: mostLines + 2, what: saying('polls.brought.tooMany', { most: mostLines }) }],
    }
  const brought: Brought = { questions: [], problems: [] }
  for (const [index, cells] of lines.entries()) readLine(brought, index + 2, cells, at)
  for (const { question, kind, answers } of brought.questions)
    if (['single', 'multiple', 'points'].includes(kind) && answers.length > mostOptions)
      brought.problems.push({ line: 1, what: saying('polls.brought.tooManyOptions', { question, most: mostOptions }) })
  if (brought.questions.length === 0 && brought.problems.length === 0)
    brought.problems.push({ line: 1, what: saying('polls.brought.nothing') })
  return brought
}

function rowsOf(csv: string): string[][] | null {
  const first = csv.replace(/^\uFEFF/, '').split('\n')[0] ?? ''
  const delimiter = [';', '\t', ','].toSorted((a, b) => first.split(b).length - first.split(a).length)[0]
  try {
    return parse(csv, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}

const columnsIn = (head: string[]) => {
  const find = (names: string[]) => head.findIndex((cell) => names.includes(plain(cell)))
  return {
    question: find(headings.question),
    kind: find(headings.kind),
    answer: find(headings.answer),
    count: find(headings.count),
  }
}

type Columns = ReturnType<typeof columnsIn>

function readLine({ questions, problems }: Brought, line: number, cells: string[], at: Columns): void {
  const cell = (index: number) => cells[index]?.normalize('NFC').trim() ?? ''
  const before = questions.at(-1)
  // Tables for people leave the question out where it is the same as above.
  const question = cell(at.question) || before?.question
  const answer = cell(at.answer)
  if (!question || !answer) {
    problems.push({ line, what: saying('polls.brought.empty') })
    return
  }
  const said = plain(cell(at.kind))
  const known = questions.find((one) => one.question === question)
  const kind = said ? kinds[said] : (known?.kind ?? 'text')
  const count = at.count < 0 || cell(at.count) === '' ? 1 : Number(cell(at.count).replace(/\s/g, ''))
  if (!kind) problems.push({ line, what: saying('polls.brought.kind', { kind: cell(at.kind) }) })
  else if (known && known.kind !== kind) problems.push({ line, what: saying('polls.brought.twoKinds', { question }) })
  else if (!Number.isInteger(count) || count < 0 || count > mostOfOne)
    problems.push({ line, what: saying('polls.brought.count', { count: cell(at.count) }) })
  else if (kind === 'scale' && !isStep(answer)) problems.push({ line, what: saying('polls.brought.scale', { answer }) })
  else if (answer.length > (kind === 'words' ? longestWord : longestText))
    problems.push({ line, what: saying('polls.brought.long') })
  else {
    const into = known ?? { question, kind, answers: [] }
    if (!known) questions.push(into)
    add(into, answer, count)
  }
}

const isStep = (answer: string) => /^\d{1,2}$/.test(answer) && Number(answer) >= 1 && Number(answer) <= 11

function add({ answers }: BroughtQuestion, answer: string, count: number): void {
  const known = answers.find((one) => one.answer === answer)
  if (known) known.count += count
  else answers.push({ answer, count })
}

/** The upper end of a scale: what is usual, or as far as somebody went. */
export const scaleOf = ({ answers }: BroughtQuestion): number =>
  Math.max(usualScale, ...answers.map(({ answer }) => Number(answer)))
