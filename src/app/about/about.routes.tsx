import { Hono } from 'hono'
import { everyone } from '#people'
import { allow, type Env } from '#platform/http'
import { About } from './about.show.tsx'
import { Accessibility } from './accessibility.show.tsx'

export const aboutRoutes = new Hono<Env>()
  .get('/about', allow(everyone), (c) => {
    const { t } = c.var
    return c.render(<About />, { title: t('app.about.title'), description: t('app.about.lead'), width: 'text' })
  })
  .get('/accessibility', allow(everyone), (c) => {
    const { t } = c.var
    return c.render(<Accessibility />, {
      title: t('app.accessibility.title'),
      description: t('app.accessibility.lead'),
      width: 'text',
    })
  })
