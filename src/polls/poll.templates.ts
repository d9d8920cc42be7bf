import { type Profile, wordOf } from '#networks'
import type { Text } from '#platform/text'
import type { NewQuestion } from './poll.commands.ts'
import { type QuestionKind, questionKinds } from './schema.ts'

export interface Template {
  key: string
  label: string
  questions: NewQuestion[]
}

/** The templates of the network's profile that are for polls, and before them those that every network has. */
export function templatesFor(profile: Profile, t: Text, lang: string): Template[] {
  const own = profile.template.flatMap(({ key, label, detail }): Template[] => {
    const asked = Array.isArray(detail.questions) ? detail.questions : []
    const questions = asked.flatMap((question) => questionOf(question, lang))
    return detail.for === 'poll' && questions.length > 0 ? [{ key, label: wordOf(label, lang), questions }] : []
  })
  return [...shipped(t).filter(({ key }) => !own.some((one) => one.key === key)), ...own]
}

function questionOf(found: unknown, lang: string): NewQuestion[] {
  if (typeof found !== 'object' || found === null) return []
  const { kind, question, options, most, themed, quiz } = found as Record<string, unknown>
  const words = said(question, lang)
  if (!questionKinds.some((known) => known === kind) || !words) return []
  const labels = (Array.isArray(options) ? options : []).flatMap((option) => said(option, lang) ?? [])
  return [
    {
      kind: kind as QuestionKind,
      question: words,
      most: typeof most === 'number' ? most : null,
      themed: themed === true,
      quiz: quiz === true,
      options: labels.map((label) => ({ label })),
    },
  ]
}

function said(words: unknown, lang: string): string | undefined {
  if (typeof words === 'string') return words
  return typeof words === 'object' && words !== null ? wordOf(words as Record<string, string>, lang) : undefined
}

const shipped = (t: Text): Template[] => [
  {
    key: 'closing_poll',
    label: t('polls.template.closing'),
    questions: [
      {
        kind: 'text',
        question: t('polls.template.closing.learn'),
        hint: t('polls.template.closing.hint'),
        themed: true,
      },
      {
        kind: 'scale',
        question: t('polls.template.closing.useful'),
        most: 5,
        leastLabel: t('polls.template.closing.least'),
        mostLabel: t('polls.template.closing.most'),
      },
    ],
  },
  {
    key: 'mood',
    label: t('polls.template.mood'),
    questions: [{ kind: 'words', question: t('polls.template.mood.question'), most: 1 }],
  },
  {
    key: 'expectations',
    label: t('polls.template.expectations'),
    questions: [
      { kind: 'words', question: t('polls.template.expectations.words'), most: 3 },
      { kind: 'text', question: t('polls.template.expectations.text') },
    ],
  },
]
