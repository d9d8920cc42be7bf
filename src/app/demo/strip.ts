import type { MiddlewareHandler } from 'hono'
import type { PeopleEnv } from '#people'

/** Whoever has stepped into a role of a demonstration reads on every page which one, and how to change or leave it. */
export const sayTrial: MiddlewareHandler<PeopleEnv> = async (c, next) => {
  const { t, viewer } = c.var
  if (viewer.person?.demo)
    c.set('trial', {
      text: t('app.demo.youAre', { role: viewer.person.name }),
      change: { label: t('app.demo.change'), href: '/demo' },
      leave: { label: t('app.demo.leave'), action: '/demo/leave' },
    })
  await next()
}
