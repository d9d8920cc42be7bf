import { eq, sql } from 'drizzle-orm'
import type { Network } from '#networks'
import { networkBySlug } from '#networks'
import { openSession } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import type { Settings } from '#platform/settings'
import { networks } from '#schema/networks'
import { activityEntries } from '#schema/platform'
import { createApp } from '../../app.tsx'
import { fillRole } from '../demo.commands.ts'
import { citiesInOrder } from '../demo.queries.ts'
import { type DemoRole, demoRolesOf } from '../demo.roles.ts'
import { answerFromPhone, Player, type Voice } from './player.ts'

/** Something that happens on a day of the network, played by its roles. */
export interface Scene {
  /** The same for ever: what was played is not played again. */
  key: string
  /** The day the network's clock is moved on to. */
  day: string
  title: string
  play: (stage: Stage) => Promise<void>
}

export interface Stage {
  db: Db
  network: Network
  /** The network's address. */
  home: string
  cities: { slug: string; name: string }[]
  as: (role: string) => Player
  /** A room full of phones that nobody has seen before, each with one voice. */
  room: (code: string, voices: Voice[]) => Promise<void>
}

interface Telling {
  settings: Settings
  secret: string
  scenes: Scene[]
  tell: (scene: Scene, at: number) => void
}

/**
 * Plays scenes in a demonstration, each once, and moves its clock on from day to day. What its roles write is marked as an
 * example, because they are roles of a demonstration. Answers how many scenes were played.
 */
export async function replay(db: Db, slug: string, { settings, secret, scenes, tell }: Telling): Promise<number> {
  const network = await networkBySlug(db, slug)
  if (!network?.demo) throw new Error(`${slug} is no demonstration.`)
  const app = createApp({ db, settings: { ...settings, requestsPerMinute: 1_000_000 }, secret })
  const cities = await citiesInOrder(db, network.id)
  const players = await playersOf(db, network, demoRolesOf(network, cities), app)
  const stage: Stage = {
    db,
    network,
    home: `/n/${network.slug}`,
    cities,
    as: (role) => {
      const player = players.get(role)
      if (!player) throw new Error(`Nobody plays ${role}.`)
      return player
    },
    room: async (code, voices) => {
      await Promise.all(voices.map((voice) => answerFromPhone(app, code, voice)))
    },
  }
  const known = await playedIn(db, network.id)
  const open = scenes.filter(({ key }) => !known.has(key))
  for (const [at, scene] of open.entries()) {
    // A story that is played on may begin with something from before: the clock never goes back.
    await db
      .update(networks)
      .set({ asOf: sql`greatest(${networks.asOf}, ${scene.day})` })
      .where(eq(networks.id, network.id))
    await scene.play(stage)
    await noteScene(db, network.id, scene)
    tell(scene, at)
  }
  return open.length
}

async function playersOf(db: Db, network: Network, roles: DemoRole[], app: ReturnType<typeof createApp>) {
  const players = new Map<string, Player>()
  for (const role of roles) {
    const token = await db.transaction(async (tx) => {
      const person = await fillRole(tx, network, role)
      return openSession(tx, person.id, { how: 'demo', device: 'replay' })
    })
    players.set(role.key, new Player(app, role.name, `session=${token}`))
  }
  return players
}

async function playedIn(db: Db, networkId: string): Promise<Set<string>> {
  const rows = await db
    .select({ key: sql<string>`${activityEntries.detail} ->> 'scene'` })
    .from(activityEntries)
    .where(sql`${activityEntries.networkId} = ${networkId} and ${activityEntries.verb} = 'network.played'`)
  return new Set(rows.map(({ key }) => key))
}

const noteScene = (db: Db, networkId: string, { key }: Scene) =>
  db.transaction((tx) =>
    recordActivity(tx, {
      networkId,
      audience: 'author',
      actor: 'replay',
      verb: 'network.played',
      subjectKind: 'network',
      subjectId: networkId,
      detail: { scene: key },
    }),
  )
