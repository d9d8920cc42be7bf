import type { Checkable, CheckField, CheckPiece, CheckSubject, MissingPiece } from '#actions'
import { citiesOf } from '#networks'
import { passagesOf, shortened } from './comments/take-over.ts'
import { askedOfPlans } from './missing/missing.queries.ts'
import { type Missing, missingIn } from './missing/missing.ts'
import { planAt } from './plan.paths.ts'
import { plansOf } from './plan.queries.ts'
import { takeOverInPlan, textColumns } from './plan.take-over.ts'
import { PlanText } from './texts/plan-text.tsx'
import { readText } from './texts/text.schema.ts'
import { columnsOf } from './versions/compare.ts'
import { sayingIn } from './versions/saying.ts'
import { snapshotOf } from './versions/snapshot.queries.ts'
import type { PlanSnapshot } from './versions/snapshot.ts'

type Speech = Parameters<Checkable['fieldsOf']>[1]

/** A draft of a plan goes to the lead expert as often as its city likes, as far as it is written. */
export const planChecks: Checkable = {
  kind: 'plan',
  label: 'plans.plan.one',
  checkers: ['lead_expert'],
  async find({ db, network }, ids) {
    const cities = await citiesOf(db, network)
    const found = (await plansOf(db, network)).filter(({ id }) => ids.includes(id))
    return found.flatMap((plan): CheckSubject[] => {
      const city = cities.find(({ id }) => id === plan.cityId)
      if (!city) return []
      const at = `${planAt(city)}/draft`
      return [{ id: plan.id, city, title: plan.title, at, editAt: at, sendable: plan.adoptedOn === null }]
    })
  },
  async snapshotOf({ db, network }, id) {
    const plan = (await plansOf(db, network)).find((one) => one.id === id)
    return plan ? { ...(await snapshotOf(db, network, plan)) } : null
  },
  fieldsOf: (snapshot, speech) => fieldsOf(snapshot as unknown as PlanSnapshot, speech),
  async missing({ db, network }, id) {
    const plan = (await plansOf(db, network)).find((one) => one.id === id)
    if (!plan) return []
    const snapshot = await snapshotOf(db, network, plan)
    const city = { slug: snapshot.city.slug }
    const empty = snapshot.actions.length === 0 && snapshot.sections.every(({ text }) => text.trim() === '')
    const nothing: MissingPiece[] = empty
      ? [{ say: ({ t }) => t('plans.check.nothing'), at: `${planAt(city)}/draft`, blocks: true }]
      : []
    const pieces = missingIn(snapshot, await askedOfPlans(db, network)).map(
      (missing): MissingPiece => ({
        say: (speech) => sayMissing(missing, speech),
        at: `${planAt(city)}/draft${missing.at}`,
        blocks: false,
      }),
    )
    return [...nothing, ...pieces]
  },
  takeOver: takeOverInPlan,
}

/** A plan field by field, so that remarks stand at a section, an objective or an action by its id. */
function fieldsOf(plan: PlanSnapshot, speech: Speech): CheckField[] {
  const { t } = speech
  const say = sayingIn(speech)
  return [
    ...plan.sections.map((section) => fieldOfSection(section)),
    ...plan.objectives.map(({ id, title, text }) => ({
      ...{ key: id, part: t('plans.compare.kind.objective'), label: title, text: text ?? '' },
      ...{ written: true, exchangeable: true },
    })),
    ...plan.actions.map((action) => ({
      ...{ key: action.id, part: t('plans.compare.kind.action'), label: action.title },
      text: Object.entries(columnsOf(action, plan, say))
        .filter(([column, value]) => column !== 'title' && value !== '')
        .map(([column, value]) => `${t(`plans.compare.field.${column as 'description'}`)}: ${value}`)
        .join('\n'),
      ...{ written: true, exchangeable: false },
      pieces: textColumns.map((column) => {
        const text = action[column] ?? ''
        return { key: column, label: `${t(`plans.compare.field.${column}`)}: ${shortened(text) || '–'}`, text }
      }),
    })),
  ]
}

/** What a checker would say otherwise is said passage by passage; where nothing is written yet, of all of it. */
function fieldOfSection({ id, part, title, text }: PlanSnapshot['sections'][number]): CheckField {
  const field = { key: id, part, label: title, text, written: true }
  if (text.trim() === '') return { ...field, exchangeable: true }
  const pieces = passagesOf(readText(text)).map((passage, at): CheckPiece => {
    return { key: String(at), label: shortened(passage), text: passage }
  })
  return { ...field, exchangeable: false, pieces, shown: PlanText({ markdown: text, below: 4 }) }
}

/** One thing that is missing, in a line. */
function sayMissing(missing: Missing, { t, format }: Speech): string {
  switch (missing.what) {
    case 'section':
      return `${missing.title}: ${t('plans.missing.section')}`
    case 'columns':
      return `${missing.title}: ${t('plans.missing.columns', {
        columns: format.list(missing.columns.map((column) => t(`plans.missing.column.${column}`))),
      })}`
    case 'noOrigin':
    case 'endsTooEarly':
      return `${missing.title}: ${t(`plans.missing.${missing.what}`)}`
    case 'horizontal':
      return `${missing.theme}: ${t('plans.missing.horizontal')}`
    default:
      return t(`plans.missing.${missing.what}`)
  }
}
