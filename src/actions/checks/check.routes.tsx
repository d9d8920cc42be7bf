import { type Context, Hono } from 'hono'
import { countIn, mayLead, type NetworkEnv, type NetworkLocals, profileOf } from '#networks'
import { type FormErrors, readForm, readTyped, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { checksAs } from '../access.ts'
import { doingOf } from '../doing.ts'
import type { CheckerRole } from '../schema.ts'
import { checkDraft } from './check.commands.ts'
import type { CheckEditProps } from './check.edit.tsx'
import { checkForm, criteriaFor, homelessIn, keeps, lackingIn, saidIn } from './check.form.ts'
import { checksPath, roundPath } from './check.paths.ts'
import { roundById } from './check.queries.ts'
import { CheckersNamed, checkerNames } from './checker-names.tsx'
import { type CheckEnv, checkedIn, inRound, mayCheckDraft, roundIn } from './in-check.ts'
import { type Elsewhere, type Place, Queue } from './queue.show.tsx'
import { following, type Shown, toCheck, waitingFor } from './queue.ts'

/** What waits for a check, and the checking of it, one after the other without leaving the page. */
export const queueRoutes = new Hono<NetworkEnv>().get('/', allow(mayLead), async (c) => {
  const { network, url } = c.var
  const { mine, elsewhere } = await waitingFor(c.var)
  const [round, as] = [url.searchParams.get('round'), url.searchParams.get('as')]
  const asked = mine.find((place) => place.round.id === round && (as === null || place.role === as))
  // What has been checked meanwhile can be read; what is none waits no more.
  if (round !== null && !asked) {
    const known = await roundById(c.var.db, network, round)
    return c.redirect(known ? roundPath(network, known) : checksPath(network), 303)
  }
  const current = asked ?? mine[0]
  return showQueue(c, { mine, elsewhere }, current ? await toCheck(c.var, current) : null)
})

/** What a checker says of a round, from the page of the queue. */
export const checkRoutes = new Hono<CheckEnv>().post(
  '/rounds/:round/checks',
  inRound,
  allow(mayCheckDraft),
  async (c) => {
    const { db, network, speak, url, t } = c.var
    const round = roundIn(c)
    const { checkable, subject } = checkedIn(c)
    const profile = await profileOf(db, network)
    const criteria = criteriaFor(profile.quality_criterion, checkable.kind)
    const fields = checkable.fieldsOf(round.snapshot, c.var)
    const asked = checkForm(fields, criteria)
    const form = await readForm(c, asked)
    const role = roleIn(c.var, form.ok ? form.values.role : (await readTyped(c, asked)).role)
    if (!role) throw notFound()
    const again = (errors: FormErrors, version: number | undefined) =>
      showCheck(c, { role, typed: form.typed, errors, version })
    if (!form.ok) return again(form.errors, versionTyped(form.typed))
    const said = saidIn(form.values, { fields, criteria })
    const lacking = { ...homelessIn(form.values, fields), ...(keeps(form.values) ? {} : lackingIn(said, criteria)) }
    const { version } = form.values as { version?: number }
    if (Object.keys(lacking).length > 0) return again(lacking, version)
    const next = following((await waitingFor(c.var)).mine, { round, role })
    const checked = await checkDraft(
      db,
      doingOf(c.var),
      { speak, origin: url.origin },
      {
        ...{ role, version, said },
        roundId: round.id,
      },
    )
    if (checked.outcome === 'gone') throw notFound()
    if (checked.outcome === 'stale') return showCheck(c, { role, typed: form.typed, stale: true })
    if (checked.outcome === 'kept') {
      say(c, t('actions.check.wasKept'))
      const { more } = form.values as { more: string | null }
      const at = fields.some(({ key }) => key === more) ? `at-${more}` : 'draft'
      return c.redirect(`${checksPath(network, { round: round.id, as: role })}#${at}`, 303)
    }
    const about = { title: subject.title, city: subject.city.name }
    if (checked.outcome === 'meanwhile') say(c, t('actions.check.meanwhile'))
    else if (checked.closed) say(c, t(`actions.check.closed.${checked.closed}`, about))
    else say(c, t('actions.check.wasGiven', about))
    return c.redirect(checksPath(network, next ? { round: next.round.id, as: next.role } : {}), 303)
  },
)

type Asked = Context<CheckEnv>

/** As whom somebody speaks: only as what one is. */
const roleIn = ({ standing }: NetworkLocals, asked: unknown): CheckerRole | undefined =>
  checksAs(standing).find((role) => role === asked)

const versionTyped = (typed: Record<string, unknown>): number | undefined => Number(typed.version) || undefined

async function showQueue(
  c: Context<NetworkEnv>,
  { mine, elsewhere }: { mine: Place[]; elsewhere: Elsewhere[] },
  current: CheckEditProps | null,
  status: 200 | 422 = 200,
) {
  const { network, t } = c.var
  const profile = await profileOf(c.var.db, network)
  return c.render(
    <CheckersNamed names={checkerNames(profile, c.var.lang)}>
      <Queue {...{ network, mine, elsewhere, current }} limit={countIn(profile, 'check_days')} />
    </CheckersNamed>,
    { title: t('actions.check.queue.title'), unlisted: true, width: 'wide' },
    status,
  )
}

/** The same page again, with everything typed. */
async function showCheck(c: Asked, { role, ...shown }: Shown & { role: CheckerRole }) {
  const found = await waitingFor(c.var)
  const place = found.mine.find((one) => one.round.id === roundIn(c).id && one.role === role)
  const current = place ? await toCheck(c.var, place, shown) : null
  if (!current) {
    say(c, c.var.t('actions.check.meanwhile'))
    return c.redirect(checksPath(c.var.network), 303)
  }
  return showQueue(c as unknown as Context<NetworkEnv>, found, current, 422)
}
