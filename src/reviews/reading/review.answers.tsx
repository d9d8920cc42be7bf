import { wordOf } from '#networks'
import { TextArea } from '#platform/forms'
import { ConflictFields, type Fields } from '#platform/records'
import { usePage } from '#platform/ui'
import { type Question, questionsOf, type Review, type Round } from '../rounds/round.queries.ts'
import { useWritten } from '../rounds/round.words.tsx'
import { answerField } from './review.form.ts'
import type { ReviewPage } from './review.page.ts'

interface AnswersProps {
  round: Round
  review: Pick<Review, 'answers'>
  written: string | undefined
}

/** What was answered to each question. */
export function AnswersShow({ round, review, written }: AnswersProps) {
  const { t, lang } = usePage()
  return (
    <dl class="review-answers">
      {questionsOf(round).map(({ key, label }) => (
        <>
          <dt>{wordOf(label, lang)}</dt>
          <dd class="review-prose" lang={written}>
            {review.answers[key] || <span class="soft">{t('reviews.review.noAnswer')}</span>}
          </dd>
        </>
      ))}
    </dl>
  )
}

const answerFieldsSaid = (questions: Question[]): Fields =>
  Object.fromEntries(
    questions.map(({ key }, at) => [
      answerField(key),
      { label: `reviews.review.question.${Math.min(at + 1, 6)}` as 'reviews.review.question.1' },
    ]),
  )

/** A field for each question. */
export function AnswerFields({ network, round, failed }: ReviewPage) {
  const { t, lang } = usePage()
  const written = useWritten(network)
  const questions = questionsOf(round)
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('reviews.review.answers')}</h2>
      <div class="form">
        <ConflictFields conflicts={failed?.conflicts ?? []} fields={answerFieldsSaid(questions)} written={written} />
        {questions.map(({ key, label }) => (
          <TextArea name={answerField(key)} label={wordOf(label, lang)} rows={4} lang={written} optional />
        ))}
      </div>
    </section>
  )
}
