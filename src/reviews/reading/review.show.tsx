import { ErrorSummary } from '#platform/forms'
import { Crumbs, Eyebrow, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import { ReadingShow } from '../frozen/reading.tsx'
import { VersionWords } from '../pairs/read.line.tsx'
import { livePath, photoUnder, reviewPath, roundPath, roundsPath } from '../rounds/round.paths.ts'
import { ReviewStateTag, useWritten } from '../rounds/round.words.tsx'
import { RemarksHere } from './remark.here.tsx'
import { AnswersShow } from './review.answers.tsx'
import type { ReviewPage } from './review.page.ts'
import { Fellows, Remarks } from './review.remarks.tsx'
import { ReviewWrite } from './review.write.tsx'

/** The frozen thing on one side; answers and remarks on the other. */
export function ReviewShow(page: ReviewPage) {
  const { network, round, review, reviewer, reviewed, reading, remarks, may } = page
  const { t, format } = usePage()
  const written = useWritten(network)
  return (
    <>
      <ErrorSummary errors={page.failed?.errors} />
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
          {reading.is === 'plan' ? <VersionWords {...reading} /> : <span>{t('reviews.frozen.onOpening')}</span>}
          <a href={livePath(network, round, reviewed)}>{t('reviews.live.title')}</a>
        </p>
        <Lead>{t(may.write ? 'reviews.review.lead' : 'reviews.review.leadRead')}</Lead>
        {may.write ? (
          <p class="review-jump">
            <a href="#said">{t('reviews.review.toAnswers')}</a>
          </p>
        ) : null}
      </header>
      <remark-desk
        class="review-desk"
        data-failed={t('reviews.remark.failed')}
        data-kept={t('reviews.review.done.saved')}
      >
        <p class="review-done" role="status" data-done></p>
        <div class="review-desk-read">
          <ReadingShow
            network={network}
            reading={reading}
            photoAt={photoUnder(reviewPath(network, round, review))}
            beside={(part) => <RemarksHere page={page} part={part} />}
          />
        </div>
        <div class="review-desk-say" id="said">
          {remarks === null ? (
            <Notice>
              <p>{t('reviews.review.notSentYet')}</p>
            </Notice>
          ) : may.write ? (
            <ReviewWrite page={page} remarks={remarks} />
          ) : (
            <>
              <AnswersShow round={round} review={review} written={written} />
              <Remarks page={page} remarks={remarks} />
            </>
          )}
          <Fellows {...page} />
        </div>
      </remark-desk>
    </>
  )
}
