import { v5 } from 'uuid'
import { type Network, type Profile, type ProfileEntry, wordOf } from '#networks'
import { inTime } from '../meeting.order.ts'
import type { Meeting } from '../meeting.queries.ts'

/** Whether the network's profile counts this kind of meeting as an academy. */
export const isAcademy = (profile: Profile, { kind, cityId }: Pick<Meeting, 'kind' | 'cityId'>): boolean =>
  cityId === null && profile.meeting_kind.some(({ key, detail }) => key === kind && detail.academy === true)

/** Which academy of the network it is: 1 for the first. */
export const numberOf = (profile: Profile, meeting: Meeting, all: Meeting[]): number =>
  inTime(all.filter((one) => isAcademy(profile, one))).findIndex(({ id }) => id === meeting.id) + 1

/** What an academy with this number is made of, by the profile, in its order. */
export const academyKinds = (profile: Profile, number: number): ProfileEntry[] =>
  profile.session_kind
    .filter(({ detail }) => typeof detail.academy === 'number' && number >= Number(detail.academyFrom ?? 1))
    .sort((a, b) => Number(a.detail.academy) - Number(b.detail.academy))

/** The usual sessions of an academy, one after the other from its beginning. The same twice has the same ids. */
export function standardSessions(network: Network, meeting: Meeting, kinds: ProfileEntry[]) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(meeting.start ?? '') ? meeting.start : null
  let at = day && meeting.startTime ? minutesOf(meeting.startTime) : null
  return kinds.map(({ key, label, detail }) => {
    const begins = at
    if (at !== null) at += Number(detail.minutes ?? 30)
    // What would go on past midnight has no times.
    const fits = begins !== null && at !== null && at < 24 * 60
    return {
      id: v5(key, meeting.id),
      kind: key,
      title: wordOf(label, network.language),
      day,
      startTime: fits ? clock(begins) : null,
      endTime: fits && at !== null ? clock(at) : null,
    }
  })
}

const minutesOf = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
