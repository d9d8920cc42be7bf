import type { ListedNeed } from '#exchange'
import { type Profile, type ProfileEntry, type Theme, themeNamed } from '#networks'
import type { Meeting } from '../meeting.queries.ts'
import type { Session, ShownPractice } from '../sessions/session.queries.ts'
import { daysOf } from './agenda.timetable.ts'
import { freeSlots, type Slot } from './slots.ts'

export interface PracticeInThemes extends ShownPractice {
  themeIds: string[]
}

export interface ProposalGround {
  meeting: Pick<Meeting, 'id' | 'kind' | 'themes' | 'hosts' | 'start' | 'end' | 'parts'>
  /** What waits, of what whoever proposes may see. */
  needs: ListedNeed[]
  /** The meeting a need was raised for, where somebody said so. */
  targetOf: Map<string, string>
  practices: PracticeInThemes[]
  sessions: Session[]
  themes: Theme[]
  profile: Profile
}

/** Who can show what is asked: the host, another city of the network, somebody outside, nobody. */
export type Shower = 'host' | 'partner' | 'outside' | 'nobody'

export interface Proposed {
  /** Stays the same as long as what is asked does: a group of needs, a sub-theme, a kind of session. */
  key: string
  /** The session it is added to, where the agenda has one for this already. */
  into: { id: string; title: string } | null
  kind: string
  title: string | null
  theme: Theme | null
  cityId: string | null
  slot: Slot | null
  needs: ListedNeed[]
  practices: ShownPractice[]
  why: { cities: string[]; about: boolean; standard: boolean; shower: Shower | null; showers: string[] }
}

export interface Unanswered {
  title: string | null
  theme: Theme
  needs: ListedNeed[]
  /** No room on the agenda, or raised for another meeting. */
  why: 'room' | 'elsewhere'
}

export interface Proposal {
  sessions: Proposed[]
  unanswered: Unanswered[]
}

/** What an agenda could hold: what is asked most, shown by whoever can, with the kinds of session the profile has for it. */
export function proposeAgenda(ground: ProposalGround): Proposal {
  const { meeting, sessions, profile } = ground
  const onIt = new Set(sessions.flatMap(({ needs, unseenNeeds }) => [...needs.map(({ id }) => id), ...unseenNeeds]))
  const meets = profile.meeting_kind.find(({ key }) => key === meeting.kind)
  const waiting = isAcademy(meets) ? [] : ground.needs.filter(({ id }) => !onIt.has(id))
  const meantElsewhere = ({ id }: ListedNeed) => (ground.targetOf.get(id) ?? meeting.id) !== meeting.id
  const questions = questionsIn(waiting.filter((need) => !meantElsewhere(need)))
    .map((question) => ({ ...question, ...weighed(question, ground) }))
    .sort((a, b) => b.weight - a.weight)
  const kinds = new KindsToUse(profile, meeting.kind, sessions)
  const days = daysToPlan(ground)
  const room = Math.max(0, days * sessionsADay - sessions.length)
  const standing = questions.flatMap((question) => intoStanding(question, ground) ?? [])
  const rest = questions.filter(({ key }) => !standing.some((proposed) => proposed.key === key))
  const taken = rest.slice(0, Math.max(0, room - kinds.withoutQuestions().length))
  const answering = taken.map((question) => answerOf(question, ground, kinds))
  const usual = kinds.unused().map((kind): Proposed => usualSession(kind, meeting))
  const placed = placeAll([...answering, ...usual].slice(0, Math.max(room, answering.length)), ground)
  const left = (question: Question, why: Unanswered['why']): Unanswered => ({ ...question, why })
  return {
    sessions: [...standing, ...placed],
    unanswered: [
      ...rest.slice(taken.length).map((question) => left(question, 'room')),
      ...questionsIn(waiting.filter(meantElsewhere)).map((question) => left(question, 'elsewhere')),
    ],
  }
}

/** As many as a day of a meeting holds with a meal between them. */
const sessionsADay = 4

function daysToPlan({ meeting, profile }: ProposalGround): number {
  const exact = daysOf(meeting).length
  if (exact > 0) return exact
  const days = profile.meeting_kind.find(({ key }) => key === meeting.kind)?.detail.days
  return typeof days === 'number' ? days : 1
}

interface Question {
  key: string
  title: string | null
  theme: Theme
  needs: ListedNeed[]
}

/** Needs that were brought together are one question, else those of one sub-theme are. */
function questionsIn(needs: ListedNeed[]): Question[] {
  const byQuestion = Map.groupBy(needs, ({ group, subTheme }) => (group ? `group-${group.id}` : `theme-${subTheme.id}`))
  return [...byQuestion].flatMap(([key, asked]) => {
    const first = asked[0]
    return first ? [{ key, title: first.group?.title ?? null, theme: first.subTheme, needs: asked }] : []
  })
}

interface Weighed extends Question {
  weight: number
  about: boolean
  cities: string[]
}

/** What is pressing, what many share, what the meeting is about and what was raised for it. */
function weighed({ needs, theme }: Question, { meeting, themes, targetOf }: ProposalGround) {
  const cities = [...new Set(needs.map(({ city }) => city.name))]
  const subjects = meeting.themes.flatMap((word) => themeNamed(word, themes)?.id ?? [])
  const about = subjects.includes(theme.id) || (theme.parentId !== null && subjects.includes(theme.parentId))
  const pressing = needs.reduce((sum, { priority }) => sum + Math.max(1, 4 - priority), 0)
  const meant = needs.filter(({ id }) => targetOf.get(id) === meeting.id).length
  return { cities, about, weight: pressing + 2 * cities.length + (about ? 4 : 0) + 3 * meant }
}

/** What a session of the same sub-theme answers as well. */
function intoStanding(question: Weighed, { sessions }: ProposalGround): Proposed | null {
  const session = sessions.find(({ themeId, harvest }) => themeId === question.theme.id && harvest === null)
  if (!session) return null
  const { key, title, theme, needs, cities, about } = question
  return {
    ...{ key, title, theme, needs, kind: session.kind, cityId: session.cityId, slot: null, practices: [] },
    into: { id: session.id, title: session.title },
    why: { cities, about, standard: false, shower: null, showers: [] },
  }
}

/** Kinds of session by who shows something: the profile says whose each kind is. */
const ownerFor: Record<Shower, string> = {
  host: 'host',
  partner: 'partners',
  outside: 'ad_hoc_expert',
  nobody: 'lead_expert',
}

const mostPractices = 4

function answerOf(question: Weighed, { meeting, practices }: ProposalGround, kinds: KindsToUse): Proposed {
  const hosts = new Set(meeting.hosts.map(({ id }) => id))
  const ids = new Set(question.needs.map(({ themeId }) => themeId))
  const fitting = practices.filter(({ themeIds }) => themeIds.some((id) => ids.has(id)))
  const showerOf = ({ cityId }: ShownPractice): Shower =>
    cityId === null ? 'outside' : hosts.has(cityId) ? 'host' : 'partner'
  const shower = (['host', 'partner', 'outside'] as const).find((one) => fitting.some((p) => showerOf(p) === one))
  const rank = (practice: ShownPractice) => ['host', 'partner', 'outside'].indexOf(showerOf(practice))
  const shown = fitting.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostPractices)
  const from = shown.filter((practice) => showerOf(practice) === shower)
  const { key, title, theme, needs, cities, about } = question
  const kind = kinds.take(ownerFor[shower ?? 'nobody'])
  return {
    ...{ key, title, theme, needs, practices: shown, into: null, slot: null },
    kind: kind?.key ?? 'working_session',
    cityId: shower === 'host' ? (from[0]?.cityId ?? null) : null,
    why: {
      ...{ cities, about, shower: shower ?? 'nobody', standard: kind ? kinds.isUsual(kind) : false },
      showers: [...new Set(from.flatMap(({ cityName, owner, title: name }) => cityName ?? owner ?? name))],
    },
  }
}

const usualSession = ({ key }: ProfileEntry, meeting: ProposalGround['meeting']): Proposed => ({
  ...{ key: `kind-${key}`, into: null, kind: key, title: null, theme: null, slot: null, needs: [], practices: [] },
  cityId: meeting.hosts.length === 1 ? (meeting.hosts[0]?.id ?? null) : null,
  why: { cities: [], about: false, standard: true, shower: null, showers: [] },
})

/** The kinds of session of a network, those of the usual set before others and each before any a second time. */
class KindsToUse {
  private readonly kinds: ProfileEntry[]
  private readonly usual: ProfileEntry[]
  private readonly used = new Map<string, number>()

  constructor(profile: Profile, meetingKind: string, sessions: { kind: string }[]) {
    this.kinds = profile.session_kind
    const meets = profile.meeting_kind.find(({ key }) => key === meetingKind)
    this.usual = usualKinds(profile.session_kind, meets)
    for (const { kind } of sessions) this.used.set(kind, (this.used.get(kind) ?? 0) + 1)
  }

  isUsual = (kind: ProfileEntry): boolean => this.usual.includes(kind)

  take(owner: string): ProfileEntry | undefined {
    const fits = (kind: ProfileEntry) => kind.detail.owner === owner && !isFixed(kind)
    const usual = this.usual.filter((kind) => !isFixed(kind))
    const among = [usual.filter(fits), this.kinds.filter(fits), usual, this.kinds].find((some) => some.length > 0) ?? []
    const chosen = among.toSorted((a, b) => this.count(a) - this.count(b))[0]
    if (chosen) this.used.set(chosen.key, this.count(chosen) + 1)
    return chosen
  }

  unused = (): ProfileEntry[] => this.usual.filter((kind) => this.count(kind) === 0)

  /** Those of the usual set that no question asks for, and that need their place all the same. */
  withoutQuestions = (): ProfileEntry[] => this.unused().filter(isFixed)

  private count = ({ key }: ProfileEntry): number => this.used.get(key) ?? 0
}

/** What takes place whatever is asked. */
const isFixed = ({ detail }: ProfileEntry): boolean => detail.fixed === true || detail.academy !== undefined

/** What a kind of meeting is usually made of: the profile names the parts of an academy and their order. */
function usualKinds(kinds: ProfileEntry[], meets: ProfileEntry | undefined): ProfileEntry[] {
  const order = ({ detail }: ProfileEntry) => Number(detail.academy)
  if (isAcademy(meets))
    return kinds.filter(({ detail }) => detail.academy !== undefined).sort((a, b) => order(a) - order(b))
  return meets?.detail.online === true ? [] : kinds.filter(({ detail }) => detail.standard === true)
}

/** At an academy needs are raised; they are answered at other meetings. */
const isAcademy = (meets: ProfileEntry | undefined): boolean => meets?.detail.academy === true

/** Each at the next free time, what a host shows while the meeting is in its city. */
function placeAll(proposed: Proposed[], { meeting, sessions, profile }: ProposalGround): Proposed[] {
  const free = freeSlots(meeting, sessions)
  return proposed.map((one) => {
    const minutes = profile.session_kind.find(({ key }) => key === one.kind)?.detail.minutes
    const at = free.findIndex(({ cityId }) => one.cityId === null || cityId === null || cityId === one.cityId)
    const [slot] = at < 0 ? [] : free.splice(at, 1)
    if (!slot) return one
    return { ...one, cityId: one.cityId ?? slot.cityId, slot: slot.lasting(typeof minutes === 'number' ? minutes : 90) }
  })
}
