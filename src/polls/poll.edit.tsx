import type { MeetingLocals } from '#meetings'
import {
  Buttons,
  CheckField,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextField,
  type Typed,
} from '#platform/forms'
import { contentLang } from '#platform/text'
import { Lead, PageTitle, usePage } from '#platform/ui'
import { zoneOf } from './poll.form.ts'
import { pollPath, pollsPath } from './poll.paths.ts'
import type { Poll } from './poll.queries.ts'
import { stateOf } from './poll.state.ts'
import type { Template } from './poll.templates.ts'
import { PollCrumbs } from './poll.words.tsx'
import { resultModes } from './schema.ts'

interface PollEditProps {
  locals: Pick<MeetingLocals, 'network' | 'meeting'>
  /** Nothing while it is being made. */
  poll?: Poll
  templates?: Template[]
  typed: Typed
  errors?: FormErrors | undefined
  id?: string
  version?: number
}

/** What a poll is called, who sees what when, and when it opens and closes. */
export function PollEdit({ locals, poll, templates = [], typed, errors, id, version }: PollEditProps) {
  const { t, lang } = usePage()
  const written = contentLang(lang, locals.network.language)
  return (
    <>
      <PollCrumbs locals={locals} {...(poll ? { poll } : {})} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(poll ? 'polls.poll.change' : 'polls.poll.make')}</PageTitle>
      {!poll && <Lead>{t('polls.poll.makeLead')}</Lead>}
      <Form
        action={poll ? pollPath(locals, poll, '/edit') : pollsPath(locals)}
        typed={typed}
        errors={errors}
        id={id}
        version={version}
      >
        <TextField name="title" label={t('polls.poll.title')} hint={t('polls.poll.title.hint')} lang={written} />
        {!poll && (
          <SelectField
            name="template"
            label={t('polls.poll.template')}
            optional
            empty={t('polls.poll.template.none')}
            options={templates.map(({ key, label }) => ({ value: key, label }))}
          />
        )}
        <Choices
          name="steps"
          label={t('polls.poll.steps')}
          kind="radio"
          options={(['all', 'steps'] as const).map((value) => ({ value, label: t(`polls.poll.steps.${value}`) }))}
        />
        <Choices
          name="results"
          label={t('polls.poll.results')}
          kind="radio"
          options={resultModes.map((value) => ({ value, label: t(`polls.poll.results.${value}`) }))}
        />
        {(!poll || stateOf(poll) === 'draft') && (
          <Choices
            name="names"
            label={t('polls.poll.names')}
            kind="radio"
            options={(['anonymous', 'signed'] as const).map((value) => ({
              value,
              label: t(`polls.poll.names.${value}`),
              hint: t(`polls.poll.names.${value}.hint`),
            }))}
          />
        )}
        {poll && stateOf(poll) !== 'draft' && (
          <input type="hidden" name="names" value={poll.anonymous ? 'anonymous' : 'signed'} />
        )}
        <CheckField name="moderated" label={t('polls.poll.moderated')} hint={t('polls.poll.moderated.hint')} />
        <When name="opens" zone={zoneOf(locals.meeting)} />
        <When name="closes" zone={zoneOf(locals.meeting)} />
        <Buttons
          send={t(poll ? 'polls.poll.save' : 'polls.poll.make')}
          cancel={{ href: poll ? pollPath(locals, poll) : pollsPath(locals), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

function When({ name, zone }: { name: 'opens' | 'closes'; zone: string }) {
  const { t } = usePage()
  return (
    <div class="poll-when">
      <TextField name={`${name}On`} type="date" label={t(`polls.poll.${name}On`)} optional />
      <TextField
        name={`${name}Time`}
        label={t('polls.poll.time')}
        hint={t('polls.poll.time.hint', { zone })}
        size={6}
        autocomplete="off"
        optional
      />
    </div>
  )
}
