import { z } from 'zod'
import { type Profile, wordOf } from '#networks'
import { field } from '#platform/forms'
import { type Question, questionsOf, type Round } from './round.queries.ts'

/** More than these nobody answers with care. */
const mostOwn = 10

/** Those of the profile that stay, and others for this round, one in each line. */
export const questionForm = z.object({ ask: field.choices(), own: field.prose({ max: 3_000 }) })

/** What the profile asks in a round of this kind. */
export const asksOf = (profile: Profile, { kind }: Pick<Round, 'kind'>): Question[] =>
  profile.review_question
    .filter(({ detail }) => detail.round === kind)
    .map(({ key, label }) => ({ key, label: label as Question['label'] }))

/** What is asked when the round is opened: what was chosen, and without a choice what the profile asks. */
export function toBeAsked(profile: Profile, round: Round): Question[] {
  const chosen = questionsOf(round)
  return chosen.length > 0 ? chosen : asksOf(profile, round)
}

const isOwn = ({ key }: Question): boolean => key.startsWith('own-')

/** The round's own questions, as they were typed. */
export const ownLines = (round: Round, lang: string): string =>
  questionsOf(round)
    .filter(isOwn)
    .map(({ label }) => wordOf(label, lang))
    .join('\n')

/** The chosen questions in the order of the profile, then the own ones. */
export function chosenQuestions(
  asked: Question[],
  { ask, own }: z.output<typeof questionForm>,
  language: string,
): Question[] {
  const lines = (own ?? '')
    .split('\n')
    .map((line) => line.trim().slice(0, 300))
    .filter((line) => line !== '')
    .slice(0, mostOwn)
  return [
    ...asked.filter(({ key }) => ask.includes(key)),
    ...lines.map((line, at) => ({ key: `own-${at + 1}`, label: { [language]: line } })),
  ]
}
