import { validate } from 'uuid'
import type { FormErrors, TypedText } from '#platform/forms'
import { isDay } from '#platform/time'
import { timeOfDay } from '../meeting.form.ts'
import type { SessionValues } from '../sessions/session.commands.ts'
import type { Agenda } from '../sessions/session.queries.ts'

/** Each proposed session has its own fields, named by its key. */
export const proposedField = (what: ProposedFieldName, key: string): string => `${what}.${key}`

const names = ['id', 'into', 'title', 'kind', 'theme', 'city', 'day', 'start', 'end', 'needs', 'practices'] as const
export type ProposedFieldName = (typeof names)[number]
const several: ProposedFieldName[] = ['needs', 'practices']

export type TakenSession = Partial<SessionValues> &
  Pick<SessionValues, 'kind' | 'title' | 'needs' | 'practices'> & { id: string }

export interface TakenProposal {
  sessions: TakenSession[]
  /** What is added to sessions that are there. */
  additions: { sessionId: string; needs: string[]; practices: string[] }[]
}

interface Among extends Agenda {
  needIds: Set<string>
  practiceIds: Set<string>
}

export interface ReadProposal {
  typed: TypedText
  errors: FormErrors
  taken: TakenProposal
}

const mostSessions = 100

/** Reads what somebody made of a proposal: only what was ticked, checked against what there is. */
export function readProposal(posted: Map<string, (string | File)[]>, among: Among): ReadProposal {
  const texts = (name: string) =>
    (posted.get(name) ?? []).filter((one) => typeof one === 'string' && one !== '') as string[]
  const keys = [...new Set(texts('take'))].slice(0, mostSessions)
  const read: ReadProposal = { typed: { take: keys }, errors: {}, taken: { sessions: [], additions: [] } }
  for (const name of posted.keys()) {
    const [what, key] = name.split(/\.(.*)/s)
    if (key && names.some((known) => known === what))
      read.typed[name] = several.some((one) => one === what) ? texts(name) : (texts(name).at(-1) ?? '')
  }
  for (const key of keys) readOne(key, texts, among, read)
  return read
}

function readOne(key: string, texts: (name: string) => string[], among: Among, read: ReadProposal): void {
  const one = (what: ProposedFieldName) => texts(proposedField(what, key)).at(-1)
  const wrong = (what: ProposedFieldName, error: FormErrors[string]) => {
    read.errors[proposedField(what, key)] = error as NonNullable<typeof error>
  }
  const needs = texts(proposedField('needs', key)).filter((id) => among.needIds.has(id))
  const practices = texts(proposedField('practices', key)).filter((id) => among.practiceIds.has(id))
  const into = one('into')
  if (into) {
    if (among.sessions.some(({ id }) => id === into)) read.taken.additions.push({ sessionId: into, needs, practices })
    return
  }
  const [id, title, kind, day] = [one('id'), one('title'), one('kind'), one('day')]
  const [start, end] = (['start', 'end'] as const).map((what) => {
    const time = timeOfDay().safeParse(one(what))
    if (!time.success) wrong(what, 'meetings.edit.timeWrong')
    return time.data ?? null
  })
  if (!title) wrong('title', 'meetings.session.titleMissing')
  else if (title.length > 300) wrong('title', (t) => t('platform.form.tooLong', { max: 300 }))
  if (!kind) wrong('kind', 'meetings.session.kindMissing')
  if (day && !isDay(day)) wrong('day', 'meetings.session.dayWrong')
  else if (!day && (start || end)) wrong('day', 'meetings.session.dayMissing')
  if (start && end && end <= start) wrong('end', 'meetings.edit.endsBeforeTime')
  if (end && !start) wrong('start', 'meetings.edit.startTimeMissing')
  if (!title || !kind || !id || !validate(id)) return
  read.taken.sessions.push({
    ...{ id, title, kind: kind.slice(0, 100), day: day ?? null, needs, practices },
    startTime: start ?? null,
    endTime: end ?? null,
    themeId: among.themes.find((theme) => theme.id === one('theme'))?.id ?? null,
    cityId: among.cities.find((city) => city.id === one('city'))?.id ?? null,
  })
}
