import { type RemarkKind, remarkKinds, type reviewSessions } from '../schema.ts'

type Row = typeof reviewSessions.$inferSelect

/** A session with how long its part has been going on, by the clock of the database. */
export type Session = Row & { elapsed: number | null }

export const sessionRoles = ['facilitator', 'timekeeper', 'notes'] as const
export type SessionRole = (typeof sessionRoles)[number]

interface Named {
  id: string
  name: string
}

/** Whether somebody was named to keep the time: by taking it on, or by a name that was written down. */
export function isTimekeeper(session: Pick<Session, 'roles'> | null, { id, name }: Named): boolean {
  const { timekeeper = '', timekeeperId } = session?.roles ?? {}
  return timekeeperId === id || (timekeeper !== '' && plain(timekeeper) === plain(name))
}

const plain = (name: string) => name.trim().toLowerCase()

/** The kind of remark that a part is for, where its key says so: in `concerns` people note concerns. */
export const kindOfPart = (key: string | undefined): RemarkKind | null =>
  remarkKinds.find((kind) => key === kind || key === `${kind}s`) ?? null

export interface Stand {
  state: 'before' | 'running' | 'ended'
  /** The part that runs, counted from 0. */
  at: number | null
  /** Milliseconds that are left of it; less than nothing where it runs over. */
  left: number | null
}

/** Where a session stands: reckoned from the server's clock, so that every screen shows the same and a reload changes nothing. */
export function standOf(session: Session | null): Stand {
  if (!session || (session.part === null && !session.endedAt)) return { state: 'before', at: null, left: null }
  if (session.endedAt || session.part === null) return { state: 'ended', at: null, left: null }
  const minutes = session.parts[session.part]?.minutes ?? 0
  return { state: 'running', at: session.part, left: Math.round(minutes * 60_000 - (session.elapsed ?? 0)) }
}

/** `7:05`, and `+0:12` where the time is over. */
export function clockFace(left: number): string {
  const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000)
  return `${left < 0 ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
