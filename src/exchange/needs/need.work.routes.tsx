import { Hono } from 'hono'
import { v7 } from 'uuid'
import { mayLead, mayTakePart, type NetworkEnv } from '#networks'
import { type FormErrors, readForm, say } from '#platform/forms'
import { allow } from '#platform/http'
import { groupsNeeds, movesNeed } from '../access.ts'
import { groupNeeds, ungroupNeed } from './group.commands.ts'
import { doingOf, needToChange } from './need.doing.ts'
import { groupForm, moveForm, movesOf } from './need.form.ts'
import { needPath } from './need.paths.ts'
import { needsByIds } from './need.queries.ts'
import { needPage } from './need.routes.tsx'
import { moveNeed } from './state.commands.ts'

/** What becomes of a need, and which others it stands with. */
export const needWorkRoutes = new Hono<NetworkEnv>()
  .post('/:need/states', allow(mayTakePart), async (c) => {
    const { db, network, standing, t } = c.var
    const need = await needToChange(c.var, c.req.param('need'), movesNeed)
    const form = await readForm(c, moveForm)
    const errors = !form.ok
      ? form.errors
      : !movesOf(standing, need).includes(form.values.state)
        ? { state: 'exchange.need.move.missing' as const }
        : form.values.state === 'closed' && !form.values.reason
          ? { reason: 'exchange.need.move.sayWhy' as const }
          : undefined
    if (!form.ok || errors)
      return c.render(
        await needPage(c.var, need, { move: { typed: form.typed, errors } }),
        { title: need.question },
        422,
      )
    await moveNeed(db, doingOf(c.var), { id: need.id, ...form.values })
    const open = need.audience === 'public' && form.values.state === 'closed'
    say(c, open ? t('exchange.need.closedInMatrix', { city: need.city.name }) : t('exchange.need.moved'))
    return c.redirect(needPath(network, need), 303)
  })
  .post('/:need/group', allow(mayLead), async (c) => {
    const { db, network, t } = c.var
    const need = await needToChange(c.var, c.req.param('need'), groupsNeeds)
    const form = await readForm(c, groupForm)
    const chosen = await needsByIds(db, c.var, [form.typed.needs ?? []].flat().filter(isId))
    const errors: FormErrors = {
      ...(chosen.length === 0 && { needs: 'exchange.need.group.choose' }),
      ...(form.ok ? {} : form.errors),
    }
    if (!form.ok || chosen.length === 0)
      return c.render(
        await needPage(c.var, need, { group: { typed: form.typed, errors } }),
        { title: need.question },
        422,
      )
    const { title, id = v7() } = form.values
    const needIds = [need.id, ...chosen.map((other) => other.id)]
    await groupNeeds(db, doingOf(c.var), { id: need.groupId ?? id, title, themeId: need.themeId, needIds })
    say(c, t('exchange.need.group.done'))
    return c.redirect(needPath(network, need), 303)
  })
  .post('/:need/ungroup', allow(mayLead), async (c) => {
    const { db, network, t } = c.var
    const need = await needToChange(c.var, c.req.param('need'), groupsNeeds)
    await ungroupNeed(db, doingOf(c.var), need)
    say(c, t('exchange.need.group.left'))
    return c.redirect(needPath(network, need), 303)
  })

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
