import type { JSX } from 'hono/jsx/jsx-runtime'
import { type City, cityPath, ExampleMark, type Network, networkPath, type Theme, ThemeLinks } from '#networks'
import { Buttons, ErrorSummary, Form, type FormErrors, SelectField, TextArea, type Typed } from '#platform/forms'
import { Actions, ButtonLink, Crumbs, Eyebrow, Lead, PageTitle, Panel, usePage } from '#platform/ui'
import { isAgreed } from '../access.ts'
import type { CheckField, MissingPiece } from '../checks/checkable.ts'
import { isOpen, OpenEntry } from '../open-entry.tsx'
import type { TestingState } from '../schema.ts'
import type { OriginSeen } from './origin.queries.ts'
import { SimilarTests } from './similar.panel.tsx'
import type { Similar } from './similar.queries.ts'
import { movesFrom } from './testing-action.moves.ts'
import { testingActionPath, testsPath } from './testing-action.paths.ts'
import type { TestingAction, TestStateChange } from './testing-action.queries.ts'
import { TestStateTag } from './testing-action.words.tsx'
import { HowFar } from './testing-text.tsx'
import { useWritten } from './written.ts'

export interface TestPage {
  network: Network
  city: City
  action: TestingAction
  /** As the reader may know it. */
  state: TestingState
  themes: Theme[]
  origins: OriginSeen[]
  /** The form with what it holds, for those who read it. */
  form: CheckField[] | null
  states: TestStateChange[]
  /** For those who write it, as long as it is not sent. */
  missing: MissingPiece[] | null
  similar: Similar[] | null
  steps: { label: string; href: string }[]
  /** What comes before all else where a draft came back. */
  answer: { label: string; href: string } | null
  panels: JSX.Element[]
  may: { edit: boolean; seeHistory: boolean }
  failed?: { typed: Typed; errors: FormErrors } | undefined
  conversation: JSX.Element | null
}

/** One testing action: what it is to find out, what is still missing, how far it has come. */
export function TestShow(props: TestPage) {
  const { network, city, action, themes, similar, panels, failed, conversation } = props
  const { t } = usePage()
  const lang = useWritten(network)
  return (
    <article class="testing-action">
      <ErrorSummary errors={failed?.errors} />
      <header>
        <Crumbs items={[{ label: t('actions.test.all'), href: testsPath(network) }]} />
        <Eyebrow>
          {t('actions.test.one')} · <a href={cityPath(network, city)}>{city.name}</a>
        </Eyebrow>
        <PageTitle lang={action.title ? lang : undefined}>
          {action.title ?? t('actions.open.notYetIdentified')}
        </PageTitle>
        <p class="test-state">
          <HowFar network={network} action={{ ...action, state: props.state }} /> <ExampleMark of={action} />{' '}
          {action.audience === 'public' ? null : (
            <span class="soft">{t(`learning.audience.now.${action.audience as 'group' | 'network'}`)}</span>
          )}
        </p>
        {action.description ? <Lead lang={lang}>{action.description}</Lead> : null}
        <NextSteps {...props} />
      </header>
      {isOpen(action) ? <OpenEntry network={network} note={action.note} /> : null}
      <div class="split">
        <div>
          {similar && props.missing ? (
            <SimilarTests network={network} similar={similar} open={action.version === 1} />
          ) : null}
          {isAgreed(action) ? <div class="panels">{panels}</div> : null}
          <FormAsItStands {...props} />
          {isAgreed(action) ? null : <div class="panels">{panels}</div>}
          {similar && !props.missing ? <SimilarTests network={network} similar={similar} open={false} /> : null}
        </div>
        <div>
          <Missing {...props} />
          <Facts {...props} themes={themes} />
          <Origins {...props} />
          <Trail {...props} />
          <Move {...props} />
        </div>
      </div>
      {conversation}
    </article>
  )
}

/** Remarks are answered first; then, as long as something is missing, it is written. The filled button is the next step. */
function NextSteps({ network, action, answer, steps, missing, may }: TestPage) {
  const { t } = usePage()
  const unfinished = missing?.some(({ blocks }) => blocks) ?? false
  const writes = unfinished || (steps.length === 0 && action.state !== 'concluded')
  if (steps.length === 0 && !may.edit && !may.seeHistory) return null
  return (
    <Actions>
      {answer ? (
        <ButtonLink href={answer.href} filled>
          {answer.label}
        </ButtonLink>
      ) : null}
      {steps.map(({ label, href }, at) => (
        <ButtonLink href={href} filled={at === 0 && !unfinished && !answer}>
          {label}
        </ButtonLink>
      ))}
      {may.edit ? (
        <ButtonLink href={testingActionPath(network, action, '/edit')} filled={writes && !answer}>
          {t('actions.test.edit')}
        </ButtonLink>
      ) : null}
      {may.seeHistory ? <a href={testingActionPath(network, action, '/history')}>{t('actions.test.history')}</a> : null}
    </Actions>
  )
}

/** The form by its parts; the fields carry their keys, so that remarks can lead to them. */
function FormAsItStands({ network, form }: TestPage) {
  const { t } = usePage()
  const lang = useWritten(network)
  if (!form) return null
  const parts = Map.groupBy(
    form.filter(({ key }) => !['title', 'description'].includes(key)),
    ({ part }) => part,
  )
  return (
    <section aria-labelledby="form" class="test-form">
      <h2 id="form">{t('actions.test.form')}</h2>
      {[...parts].map(([part, fields]) => (
        <>
          {part ? <h3>{part}</h3> : null}
          <dl>
            {fields
              .filter(({ text }) => text)
              .map(({ key, label, text, written }) => (
                <div id={`said-${key}`}>
                  <dt>{label}</dt>
                  <dd lang={written ? lang : undefined}>{text}</dd>
                </div>
              ))}
          </dl>
          <Unsaid labels={fields.filter(({ text }) => !text).map(({ label }) => label)} />
        </>
      ))}
    </section>
  )
}

function Unsaid({ labels }: { labels: string[] }) {
  const { t } = usePage()
  return labels.length === 0 ? null : (
    <p class="soft">{t('actions.test.notStated', { count: labels.length, what: labels.join(' · ') })}</p>
  )
}

/** Calmly: what stops it from being sent, and what the checkers will ask about. */
function Missing({ network, missing }: TestPage) {
  const page = usePage()
  const { t } = page
  if (!missing) return null
  const [needed, asked] = [missing.filter(({ blocks }) => blocks), missing.filter(({ blocks }) => !blocks)]
  const line = (piece: MissingPiece) => (
    <li>{piece.at ? <a href={networkPath(network, piece.at)}>{piece.say(page)}</a> : piece.say(page)}</li>
  )
  return (
    <Panel title={t('actions.test.missing')} id="missing">
      {needed.length === 0 ? <p>{t('actions.test.missing.nothing')}</p> : null}
      {needed.length > 0 ? (
        <>
          <p class="soft">{t('actions.test.missing.lead')}</p>
          <ul class="missing">{needed.map(line)}</ul>
        </>
      ) : null}
      {asked.length > 0 ? (
        <>
          <p class="soft">{t('actions.test.missing.asked')}</p>
          <ul class="missing">{asked.map(line)}</ul>
        </>
      ) : null}
    </Panel>
  )
}

function Facts({ network, action, themes }: TestPage) {
  const { t } = usePage()
  const lang = useWritten(network)
  const note = isOpen(action) ? null : action.note
  if (!action.targetGroup && !note && action.subThemes.length === 0) return null
  return (
    <Panel title={t('actions.test.about')}>
      {action.targetGroup ? (
        <p>
          {t.rich('actions.testing.with', {
            group: action.targetGroup.replaceAll(/\s*;\s*/g, ', '),
            written: (parts) => <span lang={lang}>{parts}</span>,
          })}
        </p>
      ) : null}
      <ThemeLinks network={network} themes={themes} words={action.subThemes} />
      {note ? (
        <p class="entry-note" lang={lang}>
          {note}
        </p>
      ) : null}
    </Panel>
  )
}

function Origins({ network, action, origins, may }: TestPage) {
  const { t } = usePage()
  const lang = useWritten(network)
  if (origins.length === 0 && !may.edit) return null
  return (
    <Panel title={t('actions.test.origins')} id="origins">
      {origins.length === 0 ? <p class="soft">{t('actions.test.origins.none')}</p> : null}
      <ul class="rows">
        {origins.map(({ kind, title, at, city }) => (
          <li>
            <a href={networkPath(network, at)} lang={lang}>
              {title}
            </a>
            <span class="soft">{[t(`actions.test.origin.${kind}`), city].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {may.edit ? (
        <p>
          <a href={testingActionPath(network, action, '/origins')}>{t('actions.test.origins.change')}</a>
        </p>
      ) : null}
    </Panel>
  )
}

/** How it came here, the last first; for those who read the form. */
function Trail({ network, states }: TestPage) {
  const { t, format } = usePage()
  const lang = useWritten(network)
  if (states.length === 0) return null
  return (
    <Panel title={t('actions.test.trail')} id="trail">
      <ol class="need-trail">
        {states.toReversed().map(({ state, actor, onDay, reason }) => (
          <li>
            <TestStateTag state={state} />{' '}
            <span class="soft">{t('actions.test.trailBy', { actor, date: format.date(onDay) })}</span>
            {reason ? <p lang={lang}>{reason}</p> : null}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

/** For who speaks for the city: what became of it, beside what checks and running say by themselves. */
function Move({ network, action, may, failed }: TestPage) {
  const { t } = usePage()
  const lang = useWritten(network)
  const states = movesFrom(action.state)
  if (!may.edit || states.length === 0) return null
  return (
    <details class="need-work" open={failed !== undefined}>
      <summary>{t('actions.test.move')}</summary>
      <Form
        action={testingActionPath(network, action, '/states')}
        typed={failed?.typed ?? {}}
        errors={failed?.errors}
        label={t('actions.test.move')}
      >
        <SelectField
          name="state"
          label={t('actions.test.stateName')}
          options={states.map((value) => ({ value, label: t(`actions.test.state.${value}`) }))}
        />
        <TextArea name="reason" label={t('actions.test.move.reason')} rows={3} lang={lang} optional />
        <Buttons send={t('actions.test.move.send')} quiet />
      </Form>
    </details>
  )
}
