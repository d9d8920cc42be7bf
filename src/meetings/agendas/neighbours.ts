import type { SessionRow } from '../sessions/session.queries.ts'

/** The session that this one would change places with; nothing where it is the first or the last. */
export function neighbourOf<S extends Pick<SessionRow, 'id' | 'day' | 'cityId' | 'startTime' | 'endTime' | 'room'>>(
  session: S,
  all: S[],
  to: 'earlier' | 'later',
): S | undefined {
  const beside = all.filter(
    ({ id, day, cityId }) => id !== session.id && day === session.day && cityId === session.cityId,
  )
  if (session.startTime === null) {
    const untimed = all.filter(
      ({ day, cityId, startTime }) => day === session.day && cityId === session.cityId && startTime === null,
    )
    return untimed[untimed.findIndex(({ id }) => id === session.id) + (to === 'later' ? 1 : -1)]
  }
  const apart = beside.filter((other) => other.startTime !== null && isApart(session, other, to))
  const nearest = to === 'later' ? apart : apart.toReversed()
  return nearest.find(({ room }) => room !== null && room === session.room) ?? nearest[0]
}

type Timed = Pick<SessionRow, 'startTime' | 'endTime'>

function isApart(session: Timed, other: Timed, to: 'earlier' | 'later'): boolean {
  const [first, second] = to === 'later' ? [session, other] : [other, session]
  return (second.startTime ?? '') >= (first.endTime ?? first.startTime ?? '') && first.startTime !== second.startTime
}
