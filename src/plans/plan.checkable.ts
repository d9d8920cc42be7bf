import type { Checkable, CheckField, CheckPiece, CheckSubject, MissingPiece } from '#actions'
import { citiesOf } from '#networks'
import { passagesOf, shortened } from './comments/take-over.ts'
import { askedOfPlans } from './missing/missing.queries.ts'
import { type Missing, missingIn } from './missing/missing.ts'
import { planAt } from './plan.paths.ts'
import { plansOf } from './plan.queries.ts'
import { takeOverInPlan, textColumns } from './plan.take-over.ts'
import { PlanToCheck } from './plan.to-check.tsx'
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
      const { adoptedOn } = plan
      const settled = adoptedOn
        ? ({ t, format }: Speech) =>
            t('plans.check.adopted', { body: plan.adoptedBy ?? city.name, date: format.date(adoptedOn) })
        : undefined
      return [{ id: plan.id, city, title: plan.title, at, editAt: at, sendable: !adoptedOn, settled }]
    })
  },
  async snapshotOf({ db, network }, id) {
    const plan = (await plansOf(db, network)).find((one) => one.id === id)
    return plan ? { ...(await snapshotOf(db, network, plan)) } : null
  },
  fieldsOf: (snapshot, speech) => fieldsOf(snapshot as unknown as PlanSnapshot, speech),
  shownOf: (snapshot, at) => PlanToCheck({ snapshot: snapshot as unknown as PlanSnapshot, at }),
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
  const passages = passagesOf(readText(text))
  // Two rounds are compared in the words that are read, without the signs they are set with.
  const field = { key: id, part, label: title, text: passages.join('\n'), written: true }
  if (passages.length === 0) return { ...field, exchangeable: true }
  const pieces = passages.map((passage, at): CheckPiece => {
    return { key: String(at), label: shortened(passage), text: passage }
  })
  return { ...field, exchangeable: false, pieces }
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
