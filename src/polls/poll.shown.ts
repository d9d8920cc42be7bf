import type { Asking, Poll, Question } from './poll.queries.ts'
import { stateOf } from './poll.state.ts'

/** The questions that are asked at this moment; none where the poll is not open. */
export function askedNow({ poll, questions }: Pick<Asking, 'poll' | 'questions'>): Question[] {
  return stateOf(poll) === 'open' ? onScreen({ poll, questions }) : []
}

/** What the presenter has arrived at: one question, or all of them. */
export function onScreen({ poll, questions }: Pick<Asking, 'poll' | 'questions'>): Question[] {
  if (!poll.stepped) return questions
  const current = questions.find(({ id }) => id === poll.currentId) ?? questions[0]
  return current ? [current] : []
}

/** Whether a question still takes answers; once its right answers are shown, a quiz does not. */
export const takesAnswers = (poll: Poll, question: Question): boolean =>
  stateOf(poll) === 'open' && !(question.quiz && question.released)

/**
 * Whether the results of a question are for everybody in the room, or for somebody who has answered it. Whatever shows
 * results asks here: pages, streams and the screen alike.
 */
export function showsResults(poll: Poll, question: Question, { answered }: { answered: boolean }): boolean {
  if (question.released || poll.results === 'live') return true
  return poll.results === 'answered' && answered
}

/** Right answers are for the time after. */
export const showsRight = (poll: Poll, question: Question): boolean =>
  question.quiz && (question.released || ['closed', 'analysed'].includes(stateOf(poll)))

/** Those who have a seat in the network read results once they were released, or once it is over and nothing was hidden. */
export const resultsAreOut = (poll: Poll, questions: Question[]): boolean =>
  questions.length > 0 &&
  questions.every((question) => question.released || (poll.results !== 'released' && stateOf(poll) !== 'open'))

/** Changes with everything that makes a page of this poll another one. */
export const markOf = ({ poll, questions }: Asking): string =>
  [
    stateOf(poll),
    poll.version,
    poll.stepped ? (onScreen({ poll, questions })[0]?.id ?? '') : '',
    questions.filter(({ released }) => released).length,
  ].join('.')
