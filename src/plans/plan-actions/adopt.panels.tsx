import { v7 } from 'uuid'
import { editsTest, type TestingActionStep, type TestingActionSubject, testingActionAt } from '#actions'
import type { DraftActionSubject } from '#learning'
import type { City, Network, NetworkLocals } from '#networks'
import { Hidden } from '#platform/forms'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { editsPlan, readsDraft } from '../access.ts'
import { planActionPath, planPath } from '../plan.paths.ts'
import { grownFrom, grownFromTheSame } from './origin.queries.ts'
import type { Origin } from './origins.ts'

/** On the page of a draft action: into the plan in one step, or where it stands there. Nothing is read for anybody else. */
export async function draftIntoPlan({ db, network, standing }: NetworkLocals, { action, city }: DraftActionSubject) {
  if (!readsDraft(standing, city.id)) return null
  const origin: Origin = { kind: 'draft', id: action.id }
  const grown = await grownFrom(db, city, origin)
  const closed = action.state === 'merged' || action.state === 'dropped'
  const may = editsPlan(standing, city.id) && !closed
  return grown || may ? <IntoPlan {...{ network, city, origin, grown, may }} /> : null
}

/** The same on the page of a testing action. */
export async function testIntoPlan({ db, network, standing }: NetworkLocals, { action, city }: TestingActionSubject) {
  if (!readsDraft(standing, city.id)) return null
  const origin: Origin = { kind: 'test', id: action.id }
  const grown = await grownFrom(db, city, origin)
  const may = editsTest(standing, city.id) && action.state !== 'dropped' && action.title !== null
  const same = may && !grown ? await grownFromTheSame(db, city, action) : []
  return grown || may ? <IntoPlan {...{ network, city, origin, grown, may, same }} /> : null
}

/** Once a test has come to its end this is the next step, as long as it is not in the plan. */
export const intoPlanStep: TestingActionStep = {
  label: 'plans.adopt.send',
  place: 5,
  async at({ db, standing }, { action, city }) {
    if (action.state !== 'concluded' || action.title === null || !editsTest(standing, city.id)) return
    if (await grownFrom(db, city, { kind: 'test', id: action.id })) return
    return `${testingActionAt(action)}#into-plan`
  },
}

type InPlan = NonNullable<Awaited<ReturnType<typeof grownFrom>>>

interface Props {
  network: Network
  city: City
  origin: Origin
  /** The action it became, where it did. */
  grown: InPlan | null
  may: boolean
  /** Actions that grew from what the test grew from: it may belong to one of them. */
  same?: InPlan[]
}

function IntoPlan({ network, city, origin, grown, may, same = [] }: Props) {
  const { t, lang } = usePage()
  return (
    <section class="into-plan" aria-labelledby="into-plan">
      <h2 id="into-plan">{t('plans.adopt.title')}</h2>
      {grown ? (
        <p>
          {t('plans.adopt.standsAs', { number: grown.slug })}{' '}
          <a href={planActionPath(network, city, grown)} lang={contentLang(lang, grown.language)}>
            {grown.title}
          </a>
        </p>
      ) : may ? (
        <form method="post" action={planPath(network, city, '/actions')}>
          <Hidden name="id" value={v7()} />
          <Hidden name={origin.kind} value={origin.id} />
          {same.map((action) => (
            <>
              <p>
                {t('plans.adopt.sameDraft', { number: action.slug })}{' '}
                <a href={planActionPath(network, city, action)} lang={contentLang(lang, action.language)}>
                  {action.title}
                </a>
              </p>
              <p>
                <button type="submit" name="into" value={action.id} class="ds-button" data-variant="secondary">
                  {t('plans.adopt.join', { number: action.slug })}
                </button>
              </p>
            </>
          ))}
          <p class="soft">{t('plans.adopt.lead')}</p>
          <button type="submit" class="ds-button" data-variant={same.length > 0 ? 'tertiary' : 'secondary'}>
            {t(same.length > 0 ? 'plans.adopt.sendAnew' : 'plans.adopt.send')}
          </button>
        </form>
      ) : null}
    </section>
  )
}
