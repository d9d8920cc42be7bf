import { Hono } from 'hono'
import { everyone, type PeopleEnv } from '#people'
import { allow, notFound, policyWith } from '#platform/http'
import { addressWith, pageAsked } from '#platform/ui'
import { demoLetter, demoLetters, hasDemonstration, lettersPerPage } from './letter.queries.ts'
import { LetterShow } from './letter.show.tsx'
import { LettersIndex } from './letters.index.tsx'

/** A letter brings styles of its own and is shown as a page within the page: alone, it may do nothing but look. */
const asLetter = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-top-navigation-by-user-activation',
].join('; ')

/**
 * Where there is a demonstration, whoever is in one of its roles may look at the letters to roles: their links act for whom
 * they were written to. Everybody else is led to where one steps into a role. Nothing here is kept by anyone.
 */
export const letterRoutes = new Hono<PeopleEnv>()
  .use(async (c, next) => {
    if (!(await hasDemonstration(c.var.db))) throw notFound()
    if (!c.var.viewer.person?.demo) {
      c.header('Cache-Control', 'no-store')
      return c.redirect('/demo', 303)
    }
    await next()
    c.header('Cache-Control', 'no-store')
  })
  .get('/', allow(everyone), async (c) => {
    const { db, t, url } = c.var
    const page = pageAsked(url.searchParams)
    const { rows, found } = await demoLetters(db, page)
    if (rows.length === 0 && page > 1) return c.redirect(addressWith(url, { page: null }), 303)
    const pages = Math.max(1, Math.ceil(found / lettersPerPage))
    return c.render(<LettersIndex {...{ letters: rows, found, page, pages }} />, {
      title: t('app.letters.title'),
      unlisted: true,
    })
  })
  .get('/:letter', allow(everyone), async (c) => {
    const letter = await demoLetter(c.var.db, c.req.param('letter'))
    if (!letter) throw notFound()
    c.header('Content-Security-Policy', policyWith(c.var.settings, "frame-src 'self'"))
    return c.render(<LetterShow letter={letter} />, { title: letter.subject, unlisted: true, width: 'text' })
  })
  .get('/:letter/html', allow(everyone), async (c) => {
    const letter = await demoLetter(c.var.db, c.req.param('letter'))
    if (!letter) throw notFound()
    c.header('Content-Security-Policy', asLetter)
    return c.html(letter.html.replace('<head>', '<head><base target="_top">'))
  })
