import { type Context, Hono } from 'hono'
import { type FormErrors, readForm, type Typed } from '#platform/forms'
import { allow, visitorAddress } from '#platform/http'
import { everyone } from '../access.ts'
import { keptByNobody } from '../own-pages.ts'
import { offeredProviders } from '../providers/provider.ts'
import { endSession } from '../sessions/session.commands.ts'
import { dropSession } from '../sessions/session.cookie.ts'
import type { PeopleEnv } from '../viewer.ts'
import { arrive, thresholdOf } from './arrive.ts'
import { askToSignIn, signInByCode, signInByLink } from './sign-in.commands.ts'
import { browserOf, carriedBrowser, carriedWish, carryWish, dropBrowser, dropWish } from './sign-in.cookies.ts'
import { codeForm, signInForm } from './sign-in.form.ts'
import { wishById, wishOfLink } from './sign-in.queries.ts'
import { AlreadyIn, BeginPage, CodePage, GonePage, LinkPage, SignInPage } from './sign-in.show.tsx'
import { pathWithin } from './where-to.ts'

export const signInRoutes = new Hono<PeopleEnv>()
  .use(keptByNobody)
  .get('/', allow(everyone), (c) => {
    const to = pathWithin(c.req.query('to'))
    const { person } = c.var.viewer
    if (!person) return signInPage(c, { to })
    return c.render(<AlreadyIn person={person} goTo={to ?? '/me'} />, head(c, 'people.signIn.already.title'))
  })
  .post('/', allow(everyone), async (c) => {
    const form = await readForm(c, signInForm)
    if (!form.ok) return signInPage(c, form.typed, form.errors)
    const asked = await askToSignIn(c.var.db, c.var.secret, {
      email: form.values.email,
      language: c.var.lang,
      goTo: pathWithin(form.values.to),
      from: c.env?.incoming && visitorAddress(c.env.incoming, c.var.settings.trustedProxies),
    })
    if (asked.outcome === 'too-often') return signInPage(c, form.typed, { email: 'people.signIn.tooOften' }, 429)
    browserOf(c)
    carryWish(c, asked.id)
    return c.redirect('/sign-in/code', 303)
  })
  .get('/code', allow(everyone), async (c) => {
    const wish = await wishInHand(c)
    if (!wish) return c.render(<BeginPage />, head(c, 'people.signIn.begin.title'))
    return c.render(<CodePage email={wish.email} mails={mails(c)} />, codeHead(c))
  })
  .post('/code', allow(everyone), async (c) => {
    const wish = await wishInHand(c)
    const browser = carriedBrowser(c)
    if (!wish || !browser) return c.render(<BeginPage />, head(c, 'people.signIn.begin.title'), 410)
    const again = (typed: Typed, errors: FormErrors) =>
      c.render(<CodePage email={wish.email} mails={mails(c)} typed={typed} errors={errors} />, codeHead(c), 422)
    const form = await readForm(c, codeForm)
    if (!form.ok) return again(form.typed, form.errors)
    const entered = await signInByCode(c.var.db, thresholdOf(c, browser), wish.id, form.values.code)
    if (entered.outcome === 'in') return arrive(c, entered)
    if (entered.outcome === 'wrong' && entered.left > 0) {
      const { left } = entered
      return again({}, { code: (t) => t('people.signIn.code.wrong', { left }) })
    }
    dropWish(c)
    return gone(c)
  })
  .get('/:secret', allow(everyone), async (c) => linkPage(c))
  .post('/:secret', allow(everyone), async (c) => {
    const browser = carriedBrowser(c)
    if (!browser) return linkPage(c, { lostCookie: true })
    const entered = await signInByLink(c.var.db, thresholdOf(c, browser), c.req.param('secret'))
    return entered.outcome === 'in' ? arrive(c, entered) : gone(c)
  })

export const signOutRoutes = new Hono<PeopleEnv>().use(keptByNobody).post('/', allow(everyone), async (c) => {
  const { person, sessionId } = c.var.viewer
  if (person && sessionId) await endSession(c.var.db, person.id, sessionId)
  dropSession(c)
  dropBrowser(c)
  return c.redirect('/', 303)
})

type Title =
  | 'people.signIn.title'
  | 'people.signIn.already.title'
  | 'people.signIn.begin.title'
  | 'people.signIn.code.title'
  | 'people.signIn.gone.title'
  | 'people.signIn.link.title'

const head = ({ var: { t } }: Context<PeopleEnv>, title: Title) =>
  ({ title: t(title), unlisted: true, width: 'text' }) as const

const mails = ({ var: { settings } }: Context<PeopleEnv>): boolean => settings.smtpUrl !== undefined

const codeHead = (c: Context<PeopleEnv>) => head(c, mails(c) ? 'people.signIn.code.title' : 'people.signIn.title')

function signInPage(c: Context<PeopleEnv>, typed: Typed, errors?: FormErrors, status: 422 | 429 = 422) {
  const providers = offeredProviders(c.var.settings, pathWithin(String(typed.to ?? '')))
  const page = <SignInPage typed={typed} errors={errors} providers={providers} />
  const about = { ...head(c, 'people.signIn.title'), description: c.var.t('people.signIn.description') }
  return c.render(page, about, errors ? status : 200)
}

/** The wish this browser began, as long as it is good. */
async function wishInHand(c: Context<PeopleEnv>) {
  const id = carriedWish(c)
  return id === undefined ? undefined : wishById(c.var.db, id)
}

/** Reading it changes nothing, however often and by whatever it is read. */
async function linkPage(c: Context<PeopleEnv>, { lostCookie = false } = {}) {
  const secret = c.req.param('secret') ?? ''
  const wish = await wishOfLink(c.var.db, secret)
  if (!wish || wish.usedAt) {
    const { person } = c.var.viewer
    if (!wish || person?.email.toLowerCase() !== wish.email) return gone(c)
    return c.render(<AlreadyIn person={person} goTo={wish.goTo ?? '/me'} />, head(c, 'people.signIn.already.title'))
  }
  browserOf(c)
  const { person } = c.var.viewer
  const instead = person && person.email.toLowerCase() !== wish.email ? person : undefined
  const page = <LinkPage email={wish.email} action={`/sign-in/${secret}`} instead={instead} lostCookie={lostCookie} />
  return c.render(page, head(c, 'people.signIn.link.title'), lostCookie ? 422 : 200)
}

const gone = (c: Context<PeopleEnv>) => c.render(<GonePage />, head(c, 'people.signIn.gone.title'), 410)
