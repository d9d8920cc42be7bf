import { z } from 'zod'
import { field } from '#platform/forms'
import { type Pair, type PlanWishes, samePair } from './plan.ts'

const changes = ['limits', 'fix', 'release', 'rule_out', 'allow'] as const

/** A change to what people want of the plan, of one pair or of several; every change is worked out anew. */
export const planForm = z.object({
  change: field.choice(changes, { missing: 'exchange.plan.chooseChange' }),
  hosts: field.number({ min: 1, max: 1000 }),
  visits: field.number({ min: 1, max: 1000 }),
  pair: field.choices(),
  basis: field.id(),
})

const ids = z.tuple([z.uuid(), z.uuid(), z.uuid()])

/** City, sub-theme and host as a button carries them; nothing where it is none. */
export function readPair(written: string): Pair | null {
  const read = ids.safeParse(written.split(' '))
  if (!read.success) return null
  const [cityId, themeId, hostId] = read.data
  return { cityId, themeId, hostId }
}

/** What people want after a change. What is fixed is not ruled out, and the other way round. */
export function changed(wishes: PlanWishes, form: z.output<typeof planForm>): PlanWishes {
  if (form.change === 'limits')
    return { ...wishes, hosts: form.hosts ?? wishes.hosts, visits: form.visits ?? wishes.visits }
  const pairs = form.pair.flatMap((written) => readPair(written) ?? [])
  const without = (all: Pair[]) => all.filter((one) => !pairs.some((pair) => samePair(one, pair)))
  const { fixed, ruledOut } = wishes
  return {
    ...wishes,
    fixed: form.change === 'fix' ? [...without(fixed), ...pairs] : without(fixed),
    ruledOut: form.change === 'rule_out' ? [...without(ruledOut), ...pairs] : without(ruledOut),
  }
}
