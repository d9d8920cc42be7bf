import { isOpen, OpenEntry, type PlanFocus } from '#actions'
import type { City, Network } from '#networks'
import { Buttons, ErrorSummary, Form, type FormErrors, TextArea, TextField, type Typed } from '#platform/forms'
import { Lead, PageTitle, Tag, usePage } from '#platform/ui'
import { MoveButtons } from '../move-buttons.tsx'
import { PlanCrumbs, useWrittenIn } from '../plan.crumbs.tsx'
import { draftPath } from '../plan.paths.ts'
import type { Plan, PlanObjective } from '../plan.queries.ts'
import { objectivePath, objectivesPath } from './objective.paths.ts'

interface Props {
  network: Network
  city: City
  plan: Plan
  objectives: PlanObjective[]
  /** What the city said its plan will be about. */
  focuses: PlanFocus[]
  id: string
  typed?: Typed
  errors?: FormErrors | undefined
}

/** What a plan wants to reach, in the city's order. */
export function ObjectivesIndex(props: Props) {
  const { network, city, plan, objectives, id, typed = {}, errors } = props
  const { t } = usePage()
  const lang = useWrittenIn(plan)
  return (
    <>
      <PlanCrumbs {...{ network, city, plan }} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('plans.objectives.title')}</PageTitle>
      <Lead>{t('plans.objectives.lead')}</Lead>
      <Focuses {...props} />
      {objectives.length > 0 ? (
        <plan-order data-moved={t('plans.move.moved')} data-failed={t('plans.move.failed')}>
          <p class="unseen" role="status" />
          <ol class="plan-order">
            {objectives.map((objective, at) => (
              <li data-move={objectivePath(network, city, objective, '/move')} data-name={objective.id}>
                <div class="plan-order-name">
                  <a href={objectivePath(network, city, objective)} lang={lang}>
                    {objective.title}
                  </a>
                </div>
                <MoveButtons
                  action={objectivePath(network, city, objective, '/move')}
                  what={objective.title}
                  lang={lang}
                  first={at === 0}
                  last={at === objectives.length - 1}
                />
              </li>
            ))}
          </ol>
        </plan-order>
      ) : (
        <p class="soft">{t('plans.objectives.none')}</p>
      )}
      <h2 id="new">{t('plans.objectives.new')}</h2>
      <Form action={objectivesPath(network, city)} typed={typed} errors={errors} id={id}>
        <TextField name="title" label={t('plans.objective.title')} lang={lang} />
        <TextArea name="text" label={t('plans.objective.text')} rows={3} lang={lang} optional />
        <Buttons
          send={t('plans.objectives.add')}
          cancel={{ href: draftPath(network, city, '#section-objectives'), label: t('plans.back') }}
        />
      </Form>
    </>
  )
}

/** What the city said before its plan was written: taken over in one step, each line once. */
function Focuses({ network, city, focuses, objectives }: Props) {
  const { t } = usePage()
  const taken = new Set(objectives.map(({ planFocusId }) => planFocusId))
  const open = focuses.filter(isOpen)
  const waiting = focuses.filter((focus) => !isOpen(focus) && focus.focus && !taken.has(focus.id))
  if (open.length + waiting.length === 0) return null
  return (
    <section class="plan-focuses" aria-labelledby="focus">
      <h2 id="focus">{t('plans.objectives.focus')}</h2>
      {open.map(({ note }) => (
        <OpenEntry network={network} note={note} />
      ))}
      {waiting.length > 0 ? (
        <>
          <ul>
            {waiting.map(({ focus, status }) => (
              <li>
                <span lang={network.language}>{focus}</span>{' '}
                {status === 'from_profile' ? <Tag tone="single">{t('actions.planFocus.fromProfile')}</Tag> : null}
              </li>
            ))}
          </ul>
          <form method="post" action={objectivesPath(network, city, '/from-focus')}>
            <button type="submit" class="ds-button" data-variant="secondary">
              {t('plans.objectives.takeOver', { count: waiting.length })}
            </button>
          </form>
        </>
      ) : null}
    </section>
  )
}
