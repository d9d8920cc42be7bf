import { citiesOf, leads, type NetworkLocals, type Profile, profileOf } from '#networks'
import { agendaPath } from '../meeting.paths.ts'
import { type Meeting, meetingsOf } from '../meeting.queries.ts'
import { presentationsPath } from '../presentations/presentation.paths.ts'
import { type Presentation, presentationsOf } from '../presentations/presentation.queries.ts'
import { readsVersion } from '../rationales/rationale.access.ts'
import { rationalePath } from '../rationales/rationale.paths.ts'
import { rationaleInBrief } from '../rationales/rationale.queries.ts'
import { type SessionRow, sessionsOf } from '../sessions/session.queries.ts'
import { academySteps } from '../slots.ts'
import { academyKinds, numberOf } from './academy.agenda.ts'

export interface Step {
  label: string
  href: string
  done: boolean
  note?: string | undefined
  place: number
}

export interface Academy {
  profile: Profile
  /** 1 for the first of the network. */
  number: number
  sessions: SessionRow[]
  /** Whether some of its usual sessions are not on the agenda. */
  missing: boolean
  presentations: Presentation[]
  /** Whether cities present to each other at this one. */
  presented: boolean
  steps: Step[]
}

/** What there is of an academy and what comes next, as the record knows it; nobody ticks a box. */
export async function academyOf(locals: NetworkLocals, meeting: Meeting): Promise<Academy> {
  const { db, network, standing, t } = locals
  const [profile, all, sessions, presentations, cities, rationale, above] = await Promise.all([
    profileOf(db, network),
    meetingsOf(db, network),
    sessionsOf(db, meeting),
    presentationsOf(db, meeting),
    citiesOf(db, network),
    rationaleInBrief(db, meeting),
    Promise.all(
      academySteps.all().map(async ({ place, read }) => {
        const step = await read(locals, meeting)
        return step ? [{ ...step, place }] : []
      }),
    ),
  ])
  const number = numberOf(profile, meeting, all)
  const kinds = academyKinds(profile, number)
  const presented = kinds.some(({ detail }) => detail.academyFrom !== undefined)
  const versions = rationale?.versions.filter((version) => readsVersion(standing, version)) ?? []
  const given = versions.filter(({ audience }) => audience !== 'city')
  const through = presentations.filter(({ done }) => done).length
  const hrefOfRationale = rationalePath(network, meeting)
  const steps: Step[] = [
    // A rationale that was not given out yet is known to those who write it only.
    ...(leads(standing) || given.length > 0
      ? [
          { label: t('meetings.academy.step.rationale'), href: hrefOfRationale, done: given.length > 0, place: 10 },
          {
            label: t('meetings.academy.step.final'),
            href: hrefOfRationale,
            done: given.some(({ stage }) => stage === 'final'),
            place: 90,
          },
        ]
      : []),
    {
      label: t('meetings.academy.step.agenda'),
      href: agendaPath(network, meeting),
      done: sessions.length > 0,
      note: t('meetings.academy.sessions', { count: sessions.length }),
      place: 20,
    },
    ...(presented
      ? [
          {
            label: t('meetings.academy.step.announce'),
            href: presentationsPath(network, meeting),
            done: new Set(presentations.map(({ cityId }) => cityId)).size >= cities.length && cities.length > 0,
            note: t('meetings.academy.announced', { count: presentations.length, cities: cities.length }),
            place: 30,
          },
          {
            label: t('meetings.academy.step.present'),
            href: presentationsPath(network, meeting),
            done: presentations.length > 0 && through === presentations.length,
            note: t('meetings.academy.presented', { done: through, count: presentations.length }),
            place: 50,
          },
        ]
      : []),
    ...above.flat(),
  ]
  const missing = kinds.some(({ key }) => !sessions.some(({ kind }) => kind === key))
  return {
    profile,
    number,
    sessions,
    missing,
    presentations,
    presented,
    steps: steps.sort((a, b) => a.place - b.place),
  }
}
