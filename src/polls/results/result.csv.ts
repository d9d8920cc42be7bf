import type { CsvValue } from '#platform/csv'
import type { Text } from '#platform/text'
import type { Question } from '../poll.queries.ts'
import type { GivenAnswer } from './answers.queries.ts'
import type { Tallies } from './tally.queries.ts'

/** Added up: a line for every option, step of a scale, word and text. */
export function resultRows(questions: Question[], tallies: Tallies, t: Text): CsvValue[][] {
  const head = ['question', 'kind', 'answered', 'answer', 'count', 'points', 'place'].map((name) => heads(name, t))
  const rows = questions.flatMap((question): CsvValue[][] => {
    const tally = tallies.get(question.id)
    if (!tally) return []
    const begin = [question.question, question.kind, tally.answered]
    const options = question.options.map(({ id, label }) => {
      const { count = 0, points = 0, places = 0 } = tally.options.get(id) ?? {}
      return [
        ...begin,
        label,
        count,
        question.kind === 'points' ? points : null,
        question.kind === 'ranking' && count > 0 ? Math.round((100 * places) / count) / 100 : null,
      ]
    })
    const numbers = [...tally.numbers].map(([number, count]) => [...begin, number, count, null, null])
    const words = tally.words.map(({ word, count }) => [...begin, word, count, null, null])
    const texts = tally.texts.map(({ text, votes }) => [...begin, text, votes, null, null])
    const all = [...options, ...numbers, ...words, ...texts]
    return all.length > 0 ? all : [[...begin, null, 0, null, null]]
  })
  return [head, ...rows]
}

const heads = (name: string, t: Text): string => t(`polls.csv.${name}` as 'polls.csv.question')

/** One line for each answer, in no order. */
export function answerRows(questions: Question[], answers: GivenAnswer[], t: Text): CsvValue[][] {
  const head = ['question', 'kind', 'answer', 'points', 'theme', 'signed', 'group', 'state'].map((name) =>
    heads(name, t),
  )
  const byId = new Map(questions.map((question) => [question.id, question]))
  const rows = questions.flatMap((question) =>
    answers
      .filter(({ questionId }) => questionId === question.id)
      .map((answer) => [
        question.question,
        question.kind,
        wordsOf(answer, byId.get(answer.questionId)),
        answer.points?.join(' ') ?? null,
        answer.theme,
        answer.signedBy,
        answer.group,
        answer.text === null ? null : answer.state,
      ]),
  )
  return [head, ...rows]
}

function wordsOf({ chosen, number, text }: GivenAnswer, question: Question | undefined): CsvValue {
  if (text !== null) return text
  if (number !== null) return number
  const labels = new Map(question?.options.map(({ id, label }) => [id, label]))
  return (chosen ?? []).map((id) => labels.get(id) ?? '').join(' | ')
}
