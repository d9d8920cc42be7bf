import { Empty, SectionHead, usePage } from '#platform/ui'
import type { PollLocals } from './in-poll.ts'
import { pollPath } from './poll.paths.ts'
import type { Question } from './poll.queries.ts'
import { stateOf } from './poll.state.ts'
import type { Tallies } from './results/tally.queries.ts'

export interface PollShowProps {
  locals: PollLocals
  tallies: Tallies | null
  may: { run: boolean; results: boolean; answers: boolean; needs: boolean }
}

export function QuestionRows({ locals, tallies, may, written }: PollShowProps & { written: string | undefined }) {
  const { t } = usePage()
  const { poll, questions } = locals
  return (
    <section aria-labelledby="questions">
      <SectionHead
        id="questions"
        more={
          may.run && stateOf(poll) !== 'analysed'
            ? { href: pollPath(locals, poll, '/questions/new'), label: t('polls.question.add') }
            : undefined
        }
      >
        {t('polls.poll.questions')}
      </SectionHead>
      {questions.length === 0 && (
        <Empty title={t('polls.poll.noQuestions')}>
          <p>{t('polls.poll.noQuestionsYet')}</p>
        </Empty>
      )}
      <ol class="poll-questions">
        {questions.map((question, at) => (
          <li>
            <div>
              {may.run ? (
                <a href={pollPath(locals, poll, `/questions/${question.id}`)} lang={written}>
                  {question.question}
                </a>
              ) : (
                <span lang={written}>{question.question}</span>
              )}
              <p class="soft">
                {t(`polls.question.kind.${question.kind}`)}
                {question.quiz ? ` · ${t('polls.question.quiz')}` : ''}
                {question.options.length > 0
                  ? ` · ${t('polls.question.optionCount', { count: question.options.length })}`
                  : ''}
                {tallies ? ` · ${t('polls.screen.answered', { count: tallies.get(question.id)?.answered ?? 0 })}` : ''}
              </p>
            </div>
            {may.run && stateOf(poll) === 'draft' && (
              <Movers {...{ locals, question, at }} last={at === questions.length - 1} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface MoversProps {
  locals: PollLocals
  question: Question
  at: number
  last: boolean
}

function Movers({ locals, question, at, last }: MoversProps) {
  const { t } = usePage()
  const action = pollPath(locals, locals.poll, `/questions/${question.id}/move`)
  return (
    <form method="post" action={action} class="poll-movers">
      {at > 0 && (
        <button
          type="submit"
          class="ds-button"
          data-variant="tertiary"
          name="to"
          value="up"
          aria-label={t('polls.question.upNamed', { number: at + 1 })}
        >
          {t('polls.question.up')}
        </button>
      )}
      {!last && (
        <button
          type="submit"
          class="ds-button"
          data-variant="tertiary"
          name="to"
          value="down"
          aria-label={t('polls.question.downNamed', { number: at + 1 })}
        >
          {t('polls.question.down')}
        </button>
      )}
    </form>
  )
}
