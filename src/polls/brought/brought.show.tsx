import type { MeetingLocals } from '#meetings'
import {
  Buttons,
  ErrorSummary,
  FileField,
  Form,
  type FormErrors,
  Hidden,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { contentLang, inWords } from '#platform/text'
import { Lead, Notice, PageTitle, usePage } from '#platform/ui'
import { pollsPath } from '../poll.paths.ts'
import { PollCrumbs } from '../poll.words.tsx'
import type { Brought } from './brought.read.ts'

type Place = Pick<MeetingLocals, 'network' | 'meeting'>

interface BringProps {
  locals: Place
  typed: Typed
  errors?: FormErrors | undefined
  id: string
}

export function BringPoll({ locals, typed, errors, id }: BringProps) {
  const { t } = usePage()
  return (
    <>
      <PollCrumbs locals={locals} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('polls.brought.title')}</PageTitle>
      <Lead>{t('polls.brought.lead')}</Lead>
      <BringForm {...{ locals, typed, errors, id }} />
    </>
  )
}

function BringForm({ locals, typed, errors, id }: BringProps) {
  const { t, lang } = usePage()
  const written = contentLang(lang, locals.network.language)
  return (
    <Form action={pollsPath(locals, '/bring')} typed={typed} errors={errors} id={id} multipart>
      <TextField name="title" label={t('polls.poll.title')} lang={written} />
      <TextField name="from" label={t('polls.brought.from')} hint={t('polls.brought.from.hint')} />
      <FileField name="file" label={t('polls.brought.file')} accept=".csv,text/csv" optional />
      <TextArea
        name="table"
        label={t('polls.brought.table')}
        hint={t('polls.brought.table.hint')}
        rows={8}
        lang={written}
        optional
      />
      <Buttons
        send={t('polls.brought.check')}
        name="as"
        value="check"
        cancel={{ href: pollsPath(locals), label: t('platform.form.cancel') }}
      />
    </Form>
  )
}

interface CheckProps {
  locals: Place
  id: string
  title: string
  from: string
  table: string
  brought: Brought
}

/** What would come in, before anything has. */
export function CheckBrought({ locals, id, title, from, table, brought }: CheckProps) {
  const { t, lang, format } = usePage()
  const written = contentLang(lang, locals.network.language)
  const { questions, problems } = brought
  return (
    <>
      <PollCrumbs locals={locals} />
      <PageTitle>{t('polls.brought.check')}</PageTitle>
      <Lead>{t('polls.brought.checkLead', { questions: questions.length })}</Lead>
      {problems.length > 0 && (
        <Notice tone="wrong" title={t('polls.brought.problems', { count: problems.length })}>
          <ul>
            {problems.slice(0, 30).map(({ line, what }) => (
              <li>
                {t('polls.brought.line', { line })} {inWords(t, what)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {questions.map(({ question, kind, answers }) => (
        <section>
          <h2 lang={written}>{question}</h2>
          <p class="soft">{t(`polls.question.kind.${kind}`)}</p>
          <ul class="rows">
            {answers.slice(0, 50).map(({ answer, count }) => (
              <li>
                <span lang={written}>{answer}</span>
                <span class="number">{format.number(count)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {problems.length > 0 ? (
        <BringForm locals={locals} typed={{ title, from, table }} id={id} />
      ) : (
        <Form action={pollsPath(locals, '/bring')} id={id}>
          <Hidden name="title" value={title} />
          <Hidden name="from" value={from} />
          <Hidden name="table" value={table} />
          <Buttons
            send={t('polls.brought.take')}
            name="as"
            value="take"
            cancel={{ href: pollsPath(locals, '/bring'), label: t('platform.form.cancel') }}
          />
        </Form>
      )}
    </>
  )
}
