import type { JSX } from 'hono/jsx/jsx-runtime'
import { type City, cityPath, ExampleMark, type Network } from '#networks'
import { Buttons, ErrorSummary, Form, type FormErrors, SelectField, TextArea, type Typed } from '#platform/forms'
import { Actions, ButtonLink, Crumbs, DataBox, Eyebrow, type Fact, PageTitle, Panel, usePage } from '#platform/ui'
import { actionStates } from '../schema.ts'
import { Steps } from '../thread/steps.show.tsx'
import type { ThreadStep } from '../thread/thread.ts'
import { useWritten } from '../written.ts'
import { actionPath, logPath } from './action.paths.ts'
import type { ActionStateChange, DraftAction } from './action.queries.ts'
import { ActionStateTag } from './action.words.tsx'

interface Props {
  network: Network
  city: City
  action: DraftAction
  states: ActionStateChange[]
  /** Where it came from. */
  thread: ThreadStep[]
  /** Those one may merge it into. */
  others: Other[]
  may: { edit: boolean; decide: boolean; seeHistory: boolean }
  failed: { typed: Typed; errors: FormErrors } | undefined
  conversation: JSX.Element | null
  /** What floors above know of it: the plan it can enter, the test it became. */
  panels: JSX.Element[]
}

interface Other {
  id: string
  slug: string
  title: string
}

/** One draft action: what it is to bring, where it came from, what became of it. */
export function ActionShow(props: Props) {
  const { network, city, action, thread, may, conversation, panels } = props
  const { t } = usePage()
  const lang = useWritten(network)
  return (
    <article class="draft-action">
      <ErrorSummary errors={props.failed?.errors} />
      <header>
        <Crumbs
          items={[
            { label: city.name, href: cityPath(network, city) },
            { label: t('learning.log.one'), href: logPath(network, city) },
          ]}
        />
        <Eyebrow>
          {t('learning.action.one')} · <a href={cityPath(network, city)}>{city.name}</a>
        </Eyebrow>
        <PageTitle lang={lang}>{action.title}</PageTitle>
        <p class="grid-state">
          <ActionStateTag state={action.state} /> <ExampleMark of={action} />{' '}
          <span class="soft">{t(`learning.audience.now.${action.audience as 'group' | 'network' | 'public'}`)}</span>
        </p>
        {may.edit || may.seeHistory ? (
          <Actions>
            {may.edit ? (
              <ButtonLink href={actionPath(network, city, action, '/edit')}>{t('learning.action.change')}</ButtonLink>
            ) : null}
            {may.seeHistory ? (
              <a href={actionPath(network, city, action, '/history')}>{t('learning.action.history')}</a>
            ) : null}
          </Actions>
        ) : null}
      </header>
      <div class="split">
        <div>
          <section aria-labelledby="thread">
            <h2 id="thread">{t('learning.thread.whereFrom')}</h2>
            {thread.length === 0 ? <p class="soft">{t('learning.thread.fromNothing')}</p> : null}
            <Steps network={network} steps={[...thread, here(city, action)]} />
          </section>
          <Decisions {...props} />
          {panels}
          {may.decide ? <Move {...props} /> : null}
        </div>
        <Facts network={network} action={action} />
      </div>
      {conversation}
    </article>
  )
}

/** The action itself, where its thread ends for now. */
const here = (city: City, action: DraftAction): ThreadStep => ({
  kind: 'action',
  id: action.id,
  day: null,
  writtenAt: action.createdAt.toISOString(),
  datesAsWritten: null,
  title: action.title,
  text: action.intendedResult,
  note: action.state,
  city: city.name,
  at: `/cities/${city.slug}/log/${action.slug}`,
  example: action.example,
  shows: [],
})

const columns = ['intendedResult', 'output', 'leadBy', 'partners', 'resources', 'timescale'] as const

function Facts({ network, action }: Pick<Props, 'network' | 'action'>) {
  const { t } = usePage()
  const lang = useWritten(network)
  const facts = columns.map((name): Fact => {
    const value = action[name]
    return {
      name: t(`learning.action.${name}`),
      value: value ? <span lang={lang}>{value}</span> : <span class="soft">{t('learning.action.notStated')}</span>,
    }
  })
  return (
    <Panel title={t('learning.action.table')}>
      <DataBox facts={facts} />
    </Panel>
  )
}

/** What was decided about it, by whom and why, the last first. */
function Decisions({ network, city, states, others }: Props) {
  const { t, format } = usePage()
  const lang = useWritten(network)
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t('learning.action.decisions')}</h2>
      <ol class="need-trail">
        {states.toReversed().map(({ state, actor, at, reason, intoId }) => {
          const into = others.find(({ id }) => id === intoId)
          return (
            <li>
              <ActionStateTag state={state} />{' '}
              <span class="soft">{t('learning.action.by', { actor, date: format.day(at) })}</span>
              {into ? (
                <p>
                  <a href={actionPath(network, city, into)} lang={lang}>
                    {into.title}
                  </a>
                </p>
              ) : null}
              {reason ? <p lang={lang}>{reason}</p> : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** For who speaks for the city: what became of it. */
function Move({ network, city, action, others, failed }: Props) {
  const { t } = usePage()
  const lang = useWritten(network)
  const states = actionStates.filter((state) => state !== action.state && (state !== 'merged' || others.length > 0))
  return (
    <details class="need-work" open={failed !== undefined}>
      <summary>{t('learning.action.move')}</summary>
      <Form
        action={actionPath(network, city, action, '/states')}
        typed={failed?.typed ?? {}}
        errors={failed?.errors}
        label={t('learning.action.move')}
      >
        <SelectField
          name="state"
          label={t('learning.action.stateName')}
          options={states.map((state) => ({ value: state, label: t(`learning.action.state.${state}`) }))}
        />
        <TextArea
          name="reason"
          label={t('learning.action.move.reason')}
          hint={t('learning.action.move.reasonHint')}
          rows={3}
          lang={lang}
        />
        {others.length > 0 ? (
          <SelectField
            name="into"
            label={t('learning.action.move.into')}
            options={others.map(({ id, title }) => ({ value: id, label: title, lang }))}
            optional
          />
        ) : null}
        <Buttons send={t('learning.action.move.send')} />
      </Form>
    </details>
  )
}
