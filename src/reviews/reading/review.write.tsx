import { Buttons, Form } from '#platform/forms'
import { usePage } from '#platform/ui'
import { Keeps } from '../rounds/keeps.tsx'
import { reviewPath } from '../rounds/round.paths.ts'
import type { Remark } from '../rounds/round.queries.ts'
import { AnswerFields } from './review.answers.tsx'
import type { ReviewPage } from './review.page.ts'
import { NewRemark, Remarks } from './review.remarks.tsx'
import { writingAnchor } from './review.typed.ts'

/** Everything a reviewer writes, in one form: whichever button is pressed, nothing that was typed is lost. */
export function ReviewWrite({ page, remarks }: { page: ReviewPage; remarks: Remark[] }) {
  const { network, round, review, may, failed } = page
  const { t } = usePage()
  return (
    <Keeps fields="answer-" version="version">
      <Form
        action={reviewPath(network, round, review)}
        anchor={writingAnchor}
        typed={page.typed}
        errors={failed?.errors}
        version={failed?.version ?? review.version}
        label={t('reviews.review.answers')}
        unsent={failed !== undefined}
      >
        <AnswerFields {...page} />
        <div id="remarks-list" data-remarks>
          <Remarks page={page} remarks={remarks} />
        </div>
        <NewRemark {...page} />
        <div class="review-send">
          <p class="soft">{t(may.send ? 'reviews.review.sendHint' : 'reviews.review.coordinatorSends')}</p>
          {may.send ? (
            <Buttons
              send={t('reviews.review.send')}
              name="as"
              value="send"
              also={[{ label: t('reviews.review.keep'), name: 'as', value: 'draft' }]}
            />
          ) : (
            <Buttons send={t('reviews.review.keep')} name="as" value="draft" />
          )}
        </div>
      </Form>
    </Keeps>
  )
}
