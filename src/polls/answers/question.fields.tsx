import type { FormErrors } from '#platform/forms'
import { Choices, fieldId, SelectField, sayError, TextArea, TextField, useLabel } from '#platform/forms'
import { usePage } from '#platform/ui'
import type { Question, SubTheme } from '../poll.queries.ts'
import {
  answerField,
  type Fields,
  longestText,
  themeField,
  usualPoints,
  usualScale,
  usualWords,
} from './answer.form.ts'

interface AskedProps {
  question: Question
  subThemes: SubTheme[]
  /** The language in which the poll is written, where it is not the reader's. */
  written: string | undefined
  typed?: Fields
  errors?: FormErrors
}

/** One question with its fields, made for thumbs. */
export function AskedQuestion(props: AskedProps) {
  const { question, written } = props
  const { t } = usePage()
  const hint = hintFor(question, t)
  const label = question.question
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return (
        <div lang={written}>
          <Choices
            name={answerField(question)}
            label={label}
            hint={hint}
            kind={question.kind === 'single' ? 'radio' : 'checkbox'}
            options={question.options.map(({ id, label }) => ({ value: id, label }))}
          />
        </div>
      )
    case 'scale':
      return <Scale {...props} />
    case 'ranking':
      return <Ranking {...props} />
    case 'points':
      return <Points {...props} />
    case 'words':
      return <Words {...props} />
    case 'text':
      return <OpenText {...props} />
  }
}

type Say = ReturnType<typeof usePage>['t']

function hintFor({ kind, hint, most }: Question, t: Say): string | undefined {
  const how = {
    single: undefined,
    multiple: most ? t('polls.answer.upTo', { most }) : t('polls.answer.any'),
    scale: undefined,
    ranking: t('polls.answer.rank'),
    points: t('polls.answer.share', { most: most ?? usualPoints }),
    words: t('polls.answer.words', { most: most ?? usualWords }),
    text: undefined,
  }[kind]
  return [hint, how].filter(Boolean).join(' ') || undefined
}

function Scale({ question, written }: AskedProps) {
  const most = question.most ?? usualScale
  const endOf = (number: number) => (number === 1 ? question.leastLabel : number === most ? question.mostLabel : null)
  return (
    <div lang={written}>
      <Choices
        name={answerField(question)}
        label={question.question}
        hint={question.hint ?? undefined}
        kind="radio"
        options={Array.from({ length: most }, (_, at) => at + 1).map((number) => ({
          value: String(number),
          label: endOf(number) ? `${number} · ${endOf(number)}` : String(number),
        }))}
      />
    </div>
  )
}

/** What is wrong with a question that has several fields, and where the summary leads. */
function Group({
  question,
  written,
  errors,
  children,
}: Pick<AskedProps, 'question' | 'written' | 'errors'> & { children?: unknown }) {
  const { t } = usePage()
  const name = answerField(question)
  useLabel(name, question.question)
  const error = errors?.[name]
  const hint = hintFor(question, t)
  return (
    <fieldset class="ds-fieldset poll-group" id={fieldId(name)} tabindex={-1} aria-describedby={hint && `${name}-hint`}>
      <legend class="ds-label" lang={written}>
        {question.question}
      </legend>
      {hint && (
        <div data-field="description" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p class="ds-validation-message">
          <span class="unseen">{t('platform.form.error')}</span> {sayError(error, t)}
        </p>
      )}
      {children as never}
    </fieldset>
  )
}

function Ranking({ question, ...props }: AskedProps) {
  const { t } = usePage()
  const places = question.options.map((_, at) => ({
    value: String(at + 1),
    label: t('polls.answer.place', { place: at + 1 }),
  }))
  return (
    <Group question={question} {...props}>
      {question.options.map((option) => (
        <SelectField name={answerField(question, option)} label={option.label} options={places} empty="–" />
      ))}
    </Group>
  )
}

function Points({ question, ...props }: AskedProps) {
  return (
    <Group question={question} {...props}>
      {question.options.map((option) => (
        <TextField name={answerField(question, option)} label={option.label} inputmode="numeric" size={4} />
      ))}
    </Group>
  )
}

function Words({ question, typed, ...props }: AskedProps) {
  const { t } = usePage()
  const name = answerField(question)
  const most = question.most ?? usualWords
  return (
    <Group question={question} {...props}>
      {Array.from({ length: most }, (_, at) => (
        <input
          class="ds-input"
          name={name}
          value={typed?.get(name)?.[at] ?? ''}
          aria-label={t('polls.answer.word', { number: at + 1 })}
          maxlength={60}
          autocomplete="off"
        />
      ))}
    </Group>
  )
}

function OpenText({ question, subThemes, written }: AskedProps) {
  const { t } = usePage()
  return (
    <div class="poll-group">
      <TextArea
        name={answerField(question)}
        label={question.question}
        hint={question.hint ?? undefined}
        rows={4}
        max={longestText}
      />
      {question.themed && subThemes.length > 0 && (
        <SelectField
          name={themeField(question)}
          label={t('polls.answer.theme')}
          optional
          options={subThemes.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}`, lang: written }))}
        />
      )}
    </div>
  )
}
