import { wordOf } from '#networks'
import { Buttons, Form, TextArea } from '#platform/forms'
import { ConflictFields, type Fields } from '#platform/records'
import { usePage } from '#platform/ui'
import { reviewPath } from '../rounds/round.paths.ts'
import { type Question, questionsOf, type Review, type Round } from '../rounds/round.queries.ts'
import { useWritten } from '../rounds/round.words.tsx'
import { answerField } from './review.commands.ts'
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

export const answerFieldsSaid = (questions: Question[]): Fields =>
  Object.fromEntries(
    questions.map(({ key }, at) => [
      answerField(key),
      { label: `reviews.review.question.${Math.min(at + 1, 6)}` as 'reviews.review.question.1' },
    ]),
  )

export function AnswersForm({ network, round, review, may, failed }: ReviewPage) {
  const { t, lang } = usePage()
  const written = useWritten(network)
  const questions = questionsOf(round)
  const typed =
    failed?.answers?.typed ??
    Object.fromEntries(questions.map(({ key }) => [answerField(key), review.answers[key] ?? null]))
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('reviews.review.answers')}</h2>
      <Form
        action={reviewPath(network, round, review)}
        typed={typed}
        errors={failed?.answers?.errors}
        version={failed?.answers?.version ?? review.version}
        label={t('reviews.review.answers')}
      >
        <ConflictFields
          conflicts={failed?.answers?.conflicts ?? []}
          fields={answerFieldsSaid(questions)}
          written={written}
        />
        {questions.map(({ key, label }) => (
          <TextArea name={answerField(key)} label={wordOf(label, lang)} rows={4} lang={written} optional />
        ))}
        {may.send ? (
          <div class="review-send">
            <p class="soft">{t('reviews.review.sendHint')}</p>
            <Buttons
              send={t('reviews.review.send')}
              name="as"
              value="send"
              also={[{ label: t('reviews.review.keep'), name: 'as', value: 'draft' }]}
            />
          </div>
        ) : (
          <>
            <p class="soft">{t('reviews.review.coordinatorSends')}</p>
            <Buttons send={t('reviews.review.keep')} name="as" value="draft" />
          </>
        )}
      </Form>
    </section>
  )
}
