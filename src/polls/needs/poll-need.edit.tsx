import type { City, Theme } from '#networks'
import type { Audience } from '#platform/activity'
import {
  Buttons,
  CheckField,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextArea,
  type Typed,
} from '#platform/forms'
import { contentLang } from '#platform/text'
import { Empty, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import type { PollLocals } from '../in-poll.ts'
import { pollPath } from '../poll.paths.ts'
import type { Question } from '../poll.queries.ts'
import { stateOf } from '../poll.state.ts'
import { PollCrumbs } from '../poll.words.tsx'
import { about, shownTo } from './poll-need.form.ts'
import { pollNeedsPath } from './poll-need.paths.ts'
import { type CityCount, MadeNeeds, type MadeSource, Watched } from './poll-need.watch.tsx'
import type { Source } from './source.queries.ts'

interface Props {
  locals: PollLocals
  /** Those of which nothing was made yet. */
  sources: Source[]
  /** How many there are beyond these. */
  more: number
  made: MadeSource[]
  subThemes: Theme[]
  cities: City[]
  audiences: Audience[]
  memberKinds: string[]
  /** The meetings at which they may be answered. */
  meetings: { slug: string; title: string }[]
  counts: CityCount[]
  promised: number | undefined
  typed: Typed
  errors?: FormErrors | undefined
}

/** What a poll brought, to be made learning needs of: what says the same is brought together, and each gets its place. */
export function PollNeeds(props: Props) {
  const { locals, sources, more, made, meetings, audiences, typed, errors, counts, promised } = props
  const { network, poll, questions } = locals
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <article class="poll-needs">
      <ErrorSummary errors={errors} />
      <header>
        <PollCrumbs locals={locals} poll={poll} />
        <PageTitle>{t('polls.needs.title')}</PageTitle>
        <Lead>{t('polls.needs.lead')}</Lead>
      </header>
      {stateOf(poll) === 'open' ? <Notice tone="doubt" title={t('polls.needs.stillOpen')} /> : null}
      {sources.length === 0 ? (
        <Empty title={t(made.length > 0 ? 'polls.needs.allMade' : 'polls.needs.none')} />
      ) : (
        <Form action={pollNeedsPath(locals, poll)} typed={typed} errors={errors} label={t('polls.needs.title')}>
          {questions
            .filter(({ id }) => sources.some(({ questionId }) => questionId === id))
            .map((question) => (
              <OfQuestion {...props} question={question} written={written} />
            ))}
          {more > 0 ? <p class="soft">{t('polls.needs.more', { count: more })}</p> : null}
          <h2>{t('polls.needs.forAll')}</h2>
          <SelectField
            name="target"
            label={t('polls.needs.target')}
            hint={t('polls.needs.target.hint')}
            optional
            options={meetings.map(({ slug, title }) => ({ value: slug, label: title, lang: written }))}
          />
          <Choices
            name="audience"
            label={t('polls.needs.audience')}
            kind="radio"
            options={shownTo
              .filter((value) => audiences.includes(value))
              .map((value) => ({ value, label: t(`polls.needs.audience.${value}`) }))}
          />
          <Buttons
            send={t('polls.needs.send')}
            cancel={{ href: pollPath(locals, poll), label: t('platform.form.cancel') }}
          />
        </Form>
      )}
      <MadeNeeds network={network} made={made} />
      <Watched counts={counts} promised={promised} />
    </article>
  )
}

function OfQuestion(props: Props & { question: Question; written: string | undefined }) {
  const { question, sources, written } = props
  const { t } = usePage()
  const asked = sources.filter(({ questionId }) => questionId === question.id)
  return (
    <section aria-labelledby={`q-${question.id}`}>
      <h2 id={`q-${question.id}`} lang={written}>
        {question.question}
      </h2>
      <p class="soft">{t('polls.needs.howMany', { count: asked.length })}</p>
      <ol class="poll-sources">
        {asked.map((source) => (
          <li>
            <OneSource {...props} source={source} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One answer. What is about it is folded away until it is wanted; a tick in it counts, folded or not. */
function OneSource({
  source,
  sources,
  errors,
  typed,
  ...props
}: Props & { source: Source; written: string | undefined }) {
  const { subThemes, cities, memberKinds, written } = props
  const { t, format } = usePage()
  const theme = subThemes.find(({ id }) => id === source.themeId)
  const wrong = Object.keys(errors ?? {}).some((name) => name.endsWith(source.id))
  const taken = Boolean(typed[about('take', source)])
  return (
    <details open={wrong || taken}>
      <summary>
        <span lang={written}>{source.text}</span>{' '}
        <span class="soft">
          <span class="number">{t('polls.needs.votes', { count: source.votes })}</span>
          {theme ? (
            <>
              {' · '}
              <span lang={written}>
                {theme.code} {theme.title}
              </span>
              {source.themeSaid ? null : ` (${t('polls.needs.guessed')})`}
            </>
          ) : null}
          {source.signedBy.length > 0 ? ` · ${format.list(source.signedBy)}` : ''}
        </span>
      </summary>
      <CheckField name={about('take', source)} label={t('polls.needs.take')} />
      <TextArea
        name={about('question', source)}
        label={t('polls.needs.question')}
        hint={t('polls.needs.question.hint')}
        rows={2}
        max={600}
        lang={written}
      />
      <SelectField
        name={about('theme', source)}
        label={t('polls.needs.theme')}
        options={subThemes.map(({ code, title }) => ({ value: code, label: `${code} ${title}`, lang: written }))}
      />
      {cities.length > 1 ? (
        <Choices
          name={about('cities', source)}
          label={t('polls.needs.cities')}
          kind="checkbox"
          inline
          options={cities.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      ) : null}
      <SelectField
        name={about('voiced', source)}
        label={t('polls.needs.voiced')}
        optional
        options={memberKinds.map((label) => ({ value: label, label, lang: written }))}
      />
      {sources.length > 1 ? (
        <SelectField
          name={about('with', source)}
          label={t('polls.needs.with')}
          hint={t('polls.needs.with.hint')}
          optional
          options={sources
            .filter(({ id }) => id !== source.id)
            .map(({ id, text }) => ({
              value: id,
              label: text.length > 80 ? `${text.slice(0, 79)}…` : text,
              lang: written,
            }))}
        />
      ) : null}
    </details>
  )
}
