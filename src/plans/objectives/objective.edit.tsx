import type { City, Network } from '#networks'
import { Buttons, ErrorSummary, Form, type FormErrors, TextArea, TextField, type Typed } from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { Actions, PageTitle, usePage } from '#platform/ui'
import { PlanCrumbs, useWrittenIn } from '../plan.crumbs.tsx'
import type { Plan, PlanObjective } from '../plan.queries.ts'
import { objectiveFields } from './objective.kept.ts'
import { objectivePath, objectivesPath } from './objective.paths.ts'

interface Props {
  network: Network
  city: City
  plan: Plan
  objective: PlanObjective
  typed: Typed
  errors?: FormErrors | undefined
  version: number
  conflicts?: Conflict[] | undefined
}

/** One objective of a plan. */
export function ObjectiveEdit({ network, city, plan, objective, typed, errors, version, conflicts = [] }: Props) {
  const { t } = usePage()
  const lang = useWrittenIn(plan)
  const all = { label: t('plans.objectives.title'), href: objectivesPath(network, city) }
  return (
    <>
      <PlanCrumbs {...{ network, city, plan }} more={[all]} />
      <ErrorSummary errors={errors} />
      <PageTitle lang={lang}>{objective.title}</PageTitle>
      <Form action={objectivePath(network, city, objective)} typed={typed} errors={errors} version={version}>
        <ConflictFields conflicts={conflicts} fields={objectiveFields} written={lang} />
        <TextField name="title" label={t('plans.objective.title')} lang={lang} />
        <TextArea name="text" label={t('plans.objective.text')} rows={4} lang={lang} optional />
        <Buttons send={t('plans.save')} cancel={{ href: all.href, label: t('platform.form.cancel') }} />
      </Form>
      <Actions>
        <a href={objectivePath(network, city, objective, '/remove')}>{t('plans.objective.remove')}</a>
        <a href={objectivePath(network, city, objective, '/history')}>{t('platform.records.history.title')}</a>
      </Actions>
    </>
  )
}
