import { z } from 'zod'
import { type FormErrors, field, type Typed } from '#platform/forms'
import type { NewQuestion } from '../poll.commands.ts'
import type { Question } from '../poll.queries.ts'
import { type QuestionKind, questionKinds } from '../schema.ts'

export const mostOptions = 30
const longestOption = 200

export const questionForm = z.object({
  id: field.id(),
  kind: field.choice(questionKinds, { missing: 'polls.question.kind.missing' }),
  question: field.prose({ missing: 'polls.question.text.missing', max: 500 }),
  hint: field.line({ max: 300 }),
  options: field.prose({ max: 6_000 }),
  most: field.number({ min: 1, max: 100 }),
  leastLabel: field.line({ max: 60 }),
  mostLabel: field.line({ max: 60 }),
  quiz: field.ticked(),
  themed: field.ticked(),
})

export type QuestionAnswers = z.output<typeof questionForm>

const withOptions: QuestionKind[] = ['single', 'multiple', 'ranking', 'points']
export const hasOptions = (kind: QuestionKind): boolean => withOptions.includes(kind)

/** Reads options from lines, the right ones of a quiz marked by a star, and leaves out what the kind does not know. */
export function questionOf(
  answers: QuestionAnswers,
): { ok: true; question: NewQuestion } | { ok: false; errors: FormErrors } {
  const { kind, question, hint, most, leastLabel, mostLabel, themed } = answers
  const lines = (answers.options ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const quiz = answers.quiz && (kind === 'single' || kind === 'multiple')
  const options = lines.map((line) =>
    quiz && line.startsWith('*') ? { label: line.slice(1).trim(), right: true } : { label: line, right: false },
  )
  const errors: FormErrors = {}
  if (hasOptions(kind)) {
    const labels = options.map(({ label }) => label.toLowerCase())
    if (options.length < 2) errors.options = 'polls.question.options.few'
    else if (options.length > mostOptions)
      errors.options = (t) => t('polls.question.options.many', { most: mostOptions })
    else if (labels.some((label) => label === '' || label.length > longestOption))
      errors.options = (t) => t('polls.question.options.long', { most: longestOption })
    else if (new Set(labels).size < labels.length) errors.options = 'polls.question.options.twice'
    else if (quiz && !options.some(({ right }) => right)) errors.options = 'polls.question.options.noneRight'
  }
  if (kind === 'scale' && most !== null && (most < 2 || most > 11)) errors.most = 'polls.question.most.scale'
  if (kind === 'words' && most !== null && most > 10) errors.most = 'polls.question.most.words'
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    question: {
      kind,
      question,
      hint,
      most: kind === 'single' || kind === 'ranking' || kind === 'text' ? null : most,
      leastLabel: kind === 'scale' ? leastLabel : null,
      mostLabel: kind === 'scale' ? mostLabel : null,
      quiz,
      themed: themed && kind === 'text',
      options: hasOptions(kind) ? options : [],
    },
  }
}

export const typedQuestion = ({ options, ...question }: Question): Typed => ({
  ...question,
  options: options.map(({ label, right }) => (question.quiz && right ? `* ${label}` : label)).join('\n'),
})
