import { clean, type FormErrors, postedFields } from '#platform/forms'
import type { Asking, Question, SubTheme } from '../poll.queries.ts'
import { takesAnswers } from '../poll.shown.ts'
import type { Answer } from './box.commands.ts'

/** The fields of a question: one, or one for each of its options. */
export const answerField = ({ id }: Pick<Question, 'id'>, option?: { id: string }): string =>
  option ? `a.${id}.${option.id}` : `a.${id}`
export const themeField = ({ id }: Pick<Question, 'id'>): string => `t.${id}`
export const signField = 'signed'

export const longestText = 500
export const longestWord = 40
export const usualWords = 3
export const usualPoints = 10
export const usualScale = 5

export type Fields = Map<string, string[]>

/** What was posted, as texts by name: read the short way, because a whole room sends at the same moment. */
export async function readFields(c: Parameters<typeof postedFields>[0]): Promise<Fields> {
  const plain = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')
  if (!plain) {
    const posted = await postedFields(c)
    return new Map([...posted].map(([name, given]) => [name, given.filter((one) => typeof one === 'string')]))
  }
  return fieldsIn(await c.req.text())
}

export function fieldsIn(form: string): Fields {
  const fields: Fields = new Map()
  for (const [name, value] of new URLSearchParams(form)) {
    const known = fields.get(name)
    if (known) known.push(clean(value))
    else fields.set(name, [clean(value)])
  }
  return fields
}

export interface ReadAnswers {
  answers: Map<Question, Answer[]>
  errors: FormErrors
}

/** Holds what was sent against what is asked. Questions that were left out stay open; what does not fit is said. */
export function readAnswers(fields: Fields, { poll, questions, subThemes }: Asking): ReadAnswers {
  const answers: ReadAnswers['answers'] = new Map()
  const errors: FormErrors = {}
  const signedBy = poll.anonymous ? null : fields.get(signField)?.at(-1)?.slice(0, 100) || null
  for (const question of questions.filter((one) => takesAnswers(poll, one))) {
    const read = readers[question.kind](question, fields, subThemes)
    if (typeof read === 'string') errors[answerField(question)] = messages[read]
    else if (read.length > 0)
      answers.set(
        question,
        read.map((answer) => ({ ...answer, signedBy, state: poll.moderated && answer.text ? 'held' : 'shown' })),
      )
  }
  return { answers, errors }
}

const messages = {
  tooMany: 'polls.answer.tooMany',
  sameRank: 'polls.answer.sameRank',
  points: 'polls.answer.points',
  tooLong: 'polls.answer.tooLong',
  wordTooLong: 'polls.answer.wordTooLong',
} as const

type Read = Answer[] | keyof typeof messages

type Reader = (question: Question, fields: Fields, subThemes: SubTheme[]) => Read

const given = (fields: Fields, name: string): string[] => (fields.get(name) ?? []).filter((value) => value !== '')

const readSingle: Reader = (question, fields) => {
  const option = question.options.find(({ id }) => id === given(fields, answerField(question)).at(-1))
  return option ? [{ chosen: [option.id] }] : []
}

const readMultiple: Reader = (question, fields) => {
  const ticked = new Set(given(fields, answerField(question)))
  const chosen = question.options.filter(({ id }) => ticked.has(id)).map(({ id }) => id)
  if (question.most !== null && chosen.length > question.most) return 'tooMany'
  return chosen.length > 0 ? [{ chosen }] : []
}

const readScale: Reader = (question, fields) => {
  const number = Number(given(fields, answerField(question)).at(-1))
  return Number.isInteger(number) && number >= 1 && number <= (question.most ?? usualScale) ? [{ number }] : []
}

const readRanking: Reader = (question, fields) => {
  const ranked = numbersFor(question, fields, question.options.length).sort((a, b) => a.number - b.number)
  if (new Set(ranked.map(({ number }) => number)).size < ranked.length) return 'sameRank'
  return ranked.length > 0 ? [{ chosen: ranked.map(({ id }) => id) }] : []
}

const readPoints: Reader = (question, fields) => {
  const most = question.most ?? usualPoints
  const shared = numbersFor(question, fields, Number.MAX_SAFE_INTEGER)
  if (shared.reduce((sum, { number }) => sum + number, 0) > most) return 'points'
  return shared.length > 0 ? [{ chosen: shared.map(({ id }) => id), points: shared.map(({ number }) => number) }] : []
}

const numbersFor = (question: Question, fields: Fields, most: number) =>
  question.options.flatMap(({ id }) => {
    const number = Number(given(fields, answerField(question, { id })).at(-1))
    return Number.isInteger(number) && number >= 1 && number <= most ? [{ id, number }] : []
  })

const readWords: Reader = (question, fields) => {
  const words = given(fields, answerField(question)).map((word) => word.replace(/\s+/g, ' ').trim())
  if (words.some(({ length }) => length > longestWord)) return 'wordTooLong'
  const different = new Map(words.toReversed().map((word) => [word.toLowerCase(), word]))
  if (different.size > (question.most ?? usualWords)) return 'tooMany'
  // Each word goes its own way: nobody learns which were given together.
  return [...different.values()].map((text) => ({ text }))
}

const readText: Reader = (question, fields, subThemes) => {
  const text = given(fields, answerField(question)).at(-1)
  if (!text) return []
  if (text.length > longestText) return 'tooLong'
  const asked = question.themed ? given(fields, themeField(question)).at(-1) : undefined
  return [{ text, themeId: subThemes.find(({ id }) => id === asked)?.id ?? null }]
}

const readers: Record<Question['kind'], Reader> = {
  single: readSingle,
  multiple: readMultiple,
  scale: readScale,
  ranking: readRanking,
  points: readPoints,
  words: readWords,
  text: readText,
}
