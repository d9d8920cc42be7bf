import { type Context, Hono } from 'hono'
import { allow, notFound } from '#platform/http'
import type { SignInProvider } from '#platform/settings'
import { everyone } from '../access.ts'
import { keptByNobody } from '../own-pages.ts'
import { deviceOf } from '../sessions/device.ts'
import { arrive } from '../sign-in/arrive.ts'
import { pathWithin } from '../sign-in/where-to.ts'
import type { PeopleEnv } from '../viewer.ts'
import { signInByIdentity } from './provider.commands.ts'
import { addressAt, answerOf } from './provider.identity.ts'
import { type ProviderTrouble, ProviderTroublePage } from './provider.show.tsx'
import { providerPath } from './provider.ts'
import { beginRoundTrip, endRoundTrip } from './round-trip.ts'

export const providerRoutes = new Hono<PeopleEnv>()
  .use(keptByNobody)
  .get('/:provider', allow(everyone), async (c) => {
    const provider = providerAsked(c)
    const trip = beginRoundTrip(c, provider.key, pathWithin(c.req.query('to')))
    const address = await addressAt(provider, `${c.var.url.origin}${providerPath(provider)}/callback`, trip)
    return address ? c.redirect(address.href, 303) : troublePage(c, provider, { kind: 'away' })
  })
  .get('/:provider/callback', allow(everyone), async (c) => {
    const provider = providerAsked(c)
    const trip = endRoundTrip(c, provider.key)
    if (!trip) return troublePage(c, provider, { kind: 'failed' })
    const answer = await answerOf(provider, c.var.url, trip)
    if (answer.outcome !== 'vouched') return troublePage(c, provider, { kind: answer.outcome })
    const device = deviceOf(c.req.header('user-agent'))
    const entered = await signInByIdentity(c.var.db, answer.who, { language: c.var.lang, device })
    if (entered.outcome === 'in') return arrive(c, { ...entered, goTo: trip.goTo })
    if (entered.outcome === 'unverified') return troublePage(c, provider, { kind: 'unverified' })
    return troublePage(c, provider, { kind: 'unknown', email: entered.email })
  })

function providerAsked(c: Context<PeopleEnv>): SignInProvider {
  const provider = c.var.settings.signInProviders.find(({ key }) => key === c.req.param('provider'))
  if (!provider) throw notFound()
  return provider
}

type Kind = { kind: 'away' | 'failed' | 'unverified' } | { kind: 'unknown'; email: string }

const statuses = { away: 503, failed: 400, unverified: 403, unknown: 403 } as const

function troublePage(c: Context<PeopleEnv>, provider: SignInProvider, kind: Kind) {
  const { name } = provider
  const trouble: ProviderTrouble = { ...kind, name, again: providerPath(provider) }
  const { t } = c.var
  const title =
    kind.kind === 'unknown' ? t('people.provider.unknown.title') : t(`people.provider.${kind.kind}.title`, { name })
  return c.render(
    <ProviderTroublePage trouble={trouble} />,
    { title, unlisted: true, width: 'text' },
    statuses[kind.kind],
  )
}
