import type { Session } from '../sessions/session.queries.ts'

/** A session as it stood when an agenda was given out. What it answers is not in it: not everybody may know of that. */
export interface KeptSession {
  id: string
  kind: string
  title: string
  day: string | null
  startTime: string | null
  endTime: string | null
  room: string | null
  city: string | null
  theme: string | null
  leadBy: string | null
  speakers: string | null
  purpose: string | null
}

/** What became of a session between two versions. `changed` names the fields, `before` is how it stood. */
export type AgendaChange =
  | { kind: 'came'; session: KeptSession }
  | { kind: 'went'; session: KeptSession }
  | { kind: 'moved' | 'renamed' | 'changed'; session: KeptSession; before: KeptSession; fields: (keyof KeptSession)[] }

export const keptOf = (session: Session): KeptSession => ({
  id: session.id,
  kind: session.kind,
  title: session.title,
  day: session.day,
  startTime: session.startTime,
  endTime: session.endTime,
  room: session.room,
  city: session.city?.name ?? null,
  theme: session.theme ? `${session.theme.code} ${session.theme.title}` : null,
  leadBy: session.leadBy,
  speakers: session.speakers,
  purpose: session.purpose,
})

const where = ['day', 'startTime', 'endTime', 'room', 'city'] as const
const what = ['kind', 'theme', 'leadBy', 'speakers', 'purpose'] as const

/** What came, went, moved, was renamed or changed otherwise, in the order of the later version. */
export function changesBetween(before: KeptSession[], after: KeptSession[]): AgendaChange[] {
  const earlier = new Map(before.map((session) => [session.id, session]))
  const later = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((session): AgendaChange[] => {
      const then = earlier.get(session.id)
      if (!then) return [{ kind: 'came', session }]
      const differing = <F extends keyof KeptSession>(fields: readonly F[]) =>
        fields.filter((field) => (then[field] ?? null) !== (session[field] ?? null))
      const [moved, changed] = [differing(where), differing(what)]
      return [
        ...(then.title === session.title
          ? []
          : [{ kind: 'renamed' as const, session, before: then, fields: ['title' as const] }]),
        ...(moved.length > 0 ? [{ kind: 'moved' as const, session, before: then, fields: moved }] : []),
        ...(changed.length > 0 ? [{ kind: 'changed' as const, session, before: then, fields: changed }] : []),
      ]
    }),
    ...before.filter(({ id }) => !later.has(id)).map((session): AgendaChange => ({ kind: 'went', session })),
  ]
}
