import { ErrorSummary } from '#platform/forms'
import { Crumbs, Eyebrow, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import { ReadingShow } from '../frozen/reading.tsx'
import { livePath, reviewPath, roundPath, roundsPath } from '../rounds/round.paths.ts'
import { ReviewStateTag, useWritten } from '../rounds/round.words.tsx'
import { RemarkShow } from './remark.show.tsx'
import { AnswersForm, AnswersShow } from './review.answers.tsx'
import type { ReviewPage } from './review.page.ts'
import { Fellows, NewRemark, Remarks } from './review.remarks.tsx'

/** The frozen thing on one side; answers and remarks on the other. */
export function ReviewShow(page: ReviewPage) {
  const { network, round, review, reviewer, reviewed, reading, remarks, may } = page
  const { t, format } = usePage()
  const written = useWritten(network)
  return (
    <>
      <ErrorSummary errors={page.failed?.answers?.errors ?? page.failed?.remark?.errors} />
      <header>
        <Crumbs
          items={[
            { label: t('reviews.name'), href: roundsPath(network) },
            { label: round.title, href: roundPath(network, round) },
          ]}
        />
        <Eyebrow>{t('reviews.review.by', { city: reviewer.name })}</Eyebrow>
        <PageTitle>{t('reviews.review.of', { city: reviewed.name })}</PageTitle>
        <p class="review-facts">
          <ReviewStateTag state={review.state} />
          {review.sentOn ? <span>{t('reviews.review.sentOn', { date: format.date(review.sentOn) })}</span> : null}
          {may.write && round.dueOn ? (
            <span>{t('reviews.round.until', { date: format.date(round.dueOn) })}</span>
          ) : null}
          <a href={livePath(network, round, reviewed)}>{t('reviews.live.title')}</a>
        </p>
        <Lead>{t(may.write ? 'reviews.review.lead' : 'reviews.review.leadRead')}</Lead>
        {may.write ? (
          <p class="review-jump">
            <a href="#said">{t('reviews.review.toAnswers')}</a>
          </p>
        ) : null}
      </header>
      <div class="review-desk">
        <div class="review-desk-read">
          <ReadingShow
            network={network}
            reading={reading}
            beside={({ key, label }) => (
              <>
                {(remarks ?? [])
                  .filter(({ field }) => field === key)
                  .map((remark) => (
                    <RemarkShow network={network} remark={remark} />
                  ))}
                {may.write ? (
                  <p class="review-here">
                    <a href={`${reviewPath(network, round, review)}?about=${encodeURIComponent(key)}#remark`}>
                      {t('reviews.remark.here')}
                      <span class="unseen">: {label}</span>
                    </a>
                  </p>
                ) : null}
              </>
            )}
          />
        </div>
        <div class="review-desk-say" id="said">
          {remarks === null ? (
            <Notice>
              <p>{t('reviews.review.notSentYet')}</p>
            </Notice>
          ) : (
            <>
              {may.write ? <NewRemark {...page} /> : null}
              <Remarks {...page} remarks={remarks} />
              {may.write ? <AnswersForm {...page} /> : <AnswersShow round={round} review={review} written={written} />}
            </>
          )}
          <Fellows {...page} />
        </div>
      </div>
    </>
  )
}
