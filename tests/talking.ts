import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { createApp } from '../src/app/app.tsx'
import { needs } from '../src/exchange/schema.ts'
import { cities, themes } from '../src/networks/schema.ts'
import type { Db } from '../src/platform/db/index.ts'
import { readSettings } from '../src/platform/settings/index.ts'
import { type SignedIn, signedInAs } from './people.ts'
import { plantNetwork } from './planted-network.ts'
import { visible } from './reading.ts'

/** The signature of what `tests/jobs.ts` hands to jobs must be that of the house. */
const secret = 'x'.repeat(32)

/** A network whose people talk: two coordinators, one in French, a lead expert, an observer, and somebody from elsewhere. */
export async function plantTalkers(db: Db, slug: string) {
  const { id: networkId } = await plantNetwork(db, { slug, word: 'Zebra' })
  const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '1000000' }), secret })
  const [alpha, beta] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  const [theme, subTheme] = await db
    .select()
    .from(themes)
    .where(eq(themes.networkId, networkId))
    .orderBy(themes.position)
  if (!alpha || !beta || !theme || !subTheme) throw new Error('The network was to be planted.')
  const inCity = (cityId: string) => [{ role: 'coordinator' as const, networkId, cityId }]
  const people = {
    ana: await signedInAs(db, 'Ana Horvat', inCity(alpha.id)),
    ben: await signedInAs(db, 'Ben O’Neill', inCity(beta.id), { language: 'fr', timeZone: 'Europe/Paris' }),
    lea: await signedInAs(db, 'Lea', [{ role: 'lead_expert', networkId }]),
    obs: await signedInAs(db, 'Obs', [{ role: 'observer', networkId }]),
    stranger: await signedInAs(db, 'Stranger'),
  }
  const [secretNeed] = await db
    .insert(needs)
    .values({
      networkId,
      cityId: alpha.id,
      themeId: subTheme.id,
      slug: 'secret-need',
      position: 1,
      question: 'How does one hide an Okapi?',
      audience: 'city',
    })
    .returning()
  if (!secretNeed) throw new Error('A need was to be raised.')

  const ask = async (who: SignedIn | null, address: string) => {
    const answer = await app.request(address, { headers: who?.headers ?? {} })
    const html = await answer.text()
    return { status: answer.status, html, text: visible(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''), answer }
  }
  const post = async (who: SignedIn | null, address: string, fields: Record<string, string> = {}) => {
    const answer = await app.request(address, {
      method: 'POST',
      headers: { ...who?.headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
    const html = await answer.text()
    return { status: answer.status, to: answer.headers.get('location'), html, text: visible(html) }
  }
  const talk = (kind: string, id: string, rest = '') => `/n/${slug}/talk/${kind}/${id}${rest}`
  /** Says something about a record and answers with the id of the comment. */
  const say = async (who: SignedIn, kind: string, id: string, body: string) => {
    const comment = v7()
    const { status } = await post(who, talk(kind, id), { id: comment, body })
    if (status !== 303) throw new Error(`What was said was answered ${status}.`)
    return comment
  }
  return { app, networkId, alpha, beta, theme, subTheme, secretNeed, ...people, ask, post, talk, say }
}
