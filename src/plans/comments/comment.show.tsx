import type { City, Network } from '#networks'
import { ExampleMark } from '#networks'
import { Buttons, ErrorSummary, Form, type FormErrors, SelectField, TextArea, type Typed } from '#platform/forms'
import { Empty, Lead, PageTitle, usePage } from '#platform/ui'
import { PlanCrumbs, useWrittenIn } from '../plan.crumbs.tsx'
import { draftPath, planActionPath, sectionPath } from '../plan.paths.ts'
import type { Plan } from '../plan.queries.ts'
import type { openComments, PlanComment } from './comment.queries.ts'
import { shortened } from './take-over.ts'

interface Place {
  network: Network
  city: City
  plan: Plan
}

interface OneProps extends Place {
  comment: PlanComment
  /** Whether the reader may put what was suggested into the text. */
  mayTake: boolean
}

/** One thing said at a passage: the passage, the words, what could stand there, and what became of it. */
export function CommentCard({ network, city, plan, comment, mayTake }: OneProps) {
  const { t, format } = usePage()
  const lang = useWrittenIn(plan)
  const { id, quote, suggestion, outcome } = comment
  const at = draftPath(network, city, `/comments/${id}`)
  return (
    <li id={`comment-${id}`} class="plan-comment" data-ended={outcome ? '' : undefined}>
      <p class="plan-comment-who">
        <b>{comment.actor}</b> <span class="soft">{format.moment(comment.createdAt)}</span> <ExampleMark of={comment} />
      </p>
      {quote ? <blockquote lang={lang}>{quote}</blockquote> : null}
      <p class="written">{comment.comment}</p>
      {suggestion ? (
        <>
          <p class="soft">{t('plans.comments.suggested')}</p>
          <blockquote class="written" lang={lang}>
            {suggestion}
          </blockquote>
        </>
      ) : null}
      {outcome ? (
        <p class="soft">
          {t(`plans.comments.outcome.${outcome}`, { who: comment.endedBy ?? '' })}
          {comment.outcomeNote ? `: ${comment.outcomeNote}` : null}
        </p>
      ) : (
        <div class="plan-comment-ends">
          {quote && suggestion && mayTake ? (
            <form method="post" action={`${at}/take`}>
              <button class="ds-button" data-variant="secondary" type="submit">
                {t('plans.comments.take')}
              </button>
            </form>
          ) : null}
          <form method="post" action={`${at}/done`}>
            <button class="ds-button" data-variant="tertiary" type="submit">
              {t('plans.comments.done')}
            </button>
          </form>
          <details>
            <summary>{t('plans.comments.decline')}</summary>
            <form method="post" action={`${at}/decline`}>
              <label for={`note-${id}`}>{t('plans.comments.note')}</label>
              <textarea class="ds-input" id={`note-${id}`} name="note" rows={2} />
              <button class="ds-button" data-variant="secondary" type="submit">
                {t('plans.comments.decline')}
              </button>
            </form>
          </details>
        </div>
      )}
    </li>
  )
}

interface FormProps {
  action: string
  passages: string[]
  id: string
  typed?: Typed
  errors?: FormErrors | undefined
}

/** Something to say at a passage. Without a script one chooses the paragraph; in the editor its words are taken along. */
export function CommentForm({ action, passages, id, typed = {}, errors }: FormProps) {
  const { t } = usePage()
  return (
    <Form action={action} id={id} typed={typed} errors={errors} label={t('plans.comments.say')}>
      {passages.length > 0 ? (
        <SelectField
          name="passage"
          label={t('plans.comments.passage')}
          optional
          options={[
            { value: '', label: t('plans.comments.everything') },
            ...passages.map((words) => ({ value: words.slice(0, 4_000), label: shortened(words) })),
          ]}
        />
      ) : null}
      <div data-quote="">
        <TextArea
          name="quote"
          label={t('plans.comments.quote')}
          hint={t('plans.comments.quoteHint')}
          rows={2}
          optional
        />
      </div>
      <TextArea name="comment" label={t('plans.comments.comment')} rows={3} />
      <TextArea
        name="suggestion"
        label={t('plans.comments.suggestion')}
        hint={t('plans.comments.suggestionHint')}
        rows={3}
        optional
      />
      <Buttons send={t('plans.comments.say')} quiet />
    </Form>
  )
}

interface BesideProps extends Place {
  comments: PlanComment[]
  action: string
  passages: string[]
  mayTake: boolean
  id: string
}

/** What was said beside a section or an action, and the form to say something. */
export function CommentsBeside({ comments, action, passages, mayTake, id, ...place }: BesideProps) {
  const { t } = usePage()
  return (
    <section class="plan-comments" aria-labelledby="comments">
      <h2 id="comments">{t('plans.comments.title')}</h2>
      {comments.length === 0 ? <p class="soft">{t('plans.comments.none')}</p> : null}
      <ol>
        {comments.map((comment) => (
          <CommentCard {...place} comment={comment} mayTake={mayTake} />
        ))}
      </ol>
      <details>
        <summary>{t('plans.comments.sayHere')}</summary>
        <CommentForm action={action} passages={passages} id={id} />
      </details>
    </section>
  )
}

/** The form again, with what is missing. */
export function CommentAgain({ network, city, plan, ...form }: Place & FormProps) {
  const { t } = usePage()
  return (
    <>
      <PlanCrumbs {...{ network, city, plan }} />
      <ErrorSummary errors={form.errors} />
      <PageTitle>{t('plans.comments.say')}</PageTitle>
      <CommentForm {...form} />
    </>
  )
}

interface AllProps extends Place {
  open: Awaited<ReturnType<typeof openComments>>
  mayTake: (comment: PlanComment) => boolean
}

/** Everything said of a plan that nobody has settled yet. */
export function CommentsIndex({ open, mayTake, ...place }: AllProps) {
  const { t } = usePage()
  const { network, city, plan } = place
  const lang = useWrittenIn(plan)
  return (
    <>
      <PlanCrumbs {...place} />
      <PageTitle>{t('plans.comments.title')}</PageTitle>
      <Lead>{t('plans.comments.lead', { count: open.length })}</Lead>
      {open.length === 0 ? (
        <Empty title={t('plans.comments.none')}>
          <p>{t('plans.comments.noneYet')}</p>
        </Empty>
      ) : null}
      <ol class="plan-comments">
        {open.map(({ comment, section, action }) => (
          <>
            <li class="plan-comment-where">
              {section ? (
                <a href={sectionPath(network, city, section)} lang={lang}>
                  {section.title}
                </a>
              ) : action ? (
                <a href={planActionPath(network, city, action)} lang={lang}>
                  {action.title}
                </a>
              ) : null}
            </li>
            <CommentCard {...place} comment={comment} mayTake={mayTake(comment)} />
          </>
        ))}
      </ol>
    </>
  )
}
