import {
  Buttons,
  CheckField,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  Hidden,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { contentLang } from '#platform/text'
import { Notice, PageTitle, usePage } from '#platform/ui'
import type { PollLocals } from '../in-poll.ts'
import { pollPath } from '../poll.paths.ts'
import type { Question } from '../poll.queries.ts'
import { PollCrumbs } from '../poll.words.tsx'
import { questionKinds } from '../schema.ts'

interface QuestionEditProps {
  locals: Pick<PollLocals, 'network' | 'meeting' | 'poll'>
  /** Nothing while it is being added. */
  question?: Question | undefined
  /** Somebody has answered it: only its words may change. */
  answered?: boolean
  typed: Typed
  errors?: FormErrors | undefined
  id?: string
}

/** The form for a question, whatever its kind: what a kind does not know is left aside. */
export function QuestionEdit({ locals, question, answered = false, typed, errors, id }: QuestionEditProps) {
  const { t, lang } = usePage()
  const { network, poll } = locals
  const written = contentLang(lang, network.language)
  const kind = String(typed.kind ?? '')
  return (
    <>
      <PollCrumbs locals={locals} poll={poll} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(question ? 'polls.question.change' : 'polls.question.add')}</PageTitle>
      {answered && (
        <Notice>
          <p>{t('polls.question.answered')}</p>
        </Notice>
      )}
      <Form
        action={pollPath(locals, poll, question ? `/questions/${question.id}` : '/questions')}
        typed={typed}
        errors={errors}
        id={id}
      >
        {answered ? (
          <Hidden name="kind" value={kind} />
        ) : (
          <Choices
            name="kind"
            label={t('polls.question.kind.label')}
            kind="radio"
            options={questionKinds.map((value) => ({
              value,
              label: t(`polls.question.kind.${value}`),
              hint: t(`polls.question.kind.${value}.hint`),
            }))}
          />
        )}
        <TextArea name="question" label={t('polls.question.text')} rows={2} max={500} lang={written} />
        <TextField name="hint" label={t('polls.question.hint')} lang={written} optional />
        <TextArea
          name="options"
          label={t('polls.question.options')}
          hint={t(answered ? 'polls.question.options.answered' : 'polls.question.options.hint')}
          rows={6}
          lang={written}
          optional
        />
        {!answered && (
          <>
            <CheckField name="quiz" label={t('polls.question.quiz')} hint={t('polls.question.quiz.hint')} />
            <TextField
              name="most"
              label={t('polls.question.most')}
              hint={t('polls.question.most.hint')}
              inputmode="numeric"
              size={4}
              optional
            />
          </>
        )}
        <TextField name="leastLabel" label={t('polls.question.least')} lang={written} optional />
        <TextField name="mostLabel" label={t('polls.question.mostLabel')} lang={written} optional />
        {!answered && (
          <CheckField name="themed" label={t('polls.question.themed')} hint={t('polls.question.themed.hint')} />
        )}
        <Buttons
          send={t(question ? 'polls.poll.save' : 'polls.question.add')}
          cancel={{ href: pollPath(locals, poll), label: t('platform.form.cancel') }}
        />
      </Form>
      {question && !answered && (
        <p>
          <a href={pollPath(locals, poll, `/questions/${question.id}/remove`)}>{t('polls.question.remove')}</a>
        </p>
      )}
    </>
  )
}
