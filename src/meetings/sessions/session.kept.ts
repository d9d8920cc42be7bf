import { asc, eq } from 'drizzle-orm'
import { readable } from '#networks'
import type { Beside, Fields, Kept } from '#platform/records'
import { sessionNeeds, sessionPractices, meetingSessions as sessions } from '../schema.ts'

const needs: Beside = {
  read: async (tx, id) =>
    (
      await tx
        .select({ needId: sessionNeeds.needId })
        .from(sessionNeeds)
        .where(eq(sessionNeeds.sessionId, id))
        .orderBy(asc(sessionNeeds.needId))
    ).map(({ needId }) => needId),
  write: async (tx, id, value) => {
    const [session] = await tx.select({ networkId: sessions.networkId }).from(sessions).where(eq(sessions.id, id))
    await tx.delete(sessionNeeds).where(eq(sessionNeeds.sessionId, id))
    const ids = idsIn(value)
    if (session && ids.length > 0)
      await tx.insert(sessionNeeds).values(ids.map((needId) => ({ ...session, sessionId: id, needId })))
  },
}

const practices: Beside = {
  read: async (tx, id) =>
    (
      await tx
        .select({ practiceId: sessionPractices.practiceId })
        .from(sessionPractices)
        .where(eq(sessionPractices.sessionId, id))
        .orderBy(asc(sessionPractices.practiceId))
    ).map(({ practiceId }) => practiceId),
  write: async (tx, id, value) => {
    const [session] = await tx.select({ networkId: sessions.networkId }).from(sessions).where(eq(sessions.id, id))
    await tx.delete(sessionPractices).where(eq(sessionPractices.sessionId, id))
    const ids = idsIn(value)
    if (session && ids.length > 0)
      await tx.insert(sessionPractices).values(ids.map((practiceId) => ({ ...session, sessionId: id, practiceId })))
  },
}

/** Each once and in one order, so that the same choice is the same value. */
export const idsIn = (value: unknown): string[] => [...new Set(Array.isArray(value) ? value.map(String) : [])].sort()

export const keptSession = { table: sessions, beside: { needs, practices } } satisfies Kept

interface Among {
  cities: { id: string; name: string }[]
  themes: { id: string; code: string; title: string }[]
}

/** How the fields of a session are called and read in its history. Which needs it answers not everybody may know. */
export const sessionFields = ({ cities, themes }: Among): Fields => ({
  title: { label: 'meetings.session.title' },
  kind: { label: 'meetings.session.kind', say: (value) => readable(String(value)) },
  day: { label: 'meetings.session.day', say: (value, { format }) => format.date(String(value)) },
  startTime: { label: 'meetings.edit.startTime' },
  endTime: { label: 'meetings.edit.endTime' },
  room: { label: 'meetings.session.room' },
  cityId: {
    label: 'meetings.session.city',
    say: (value) => cities.find(({ id }) => id === value)?.name ?? '',
  },
  themeId: {
    label: 'meetings.session.theme',
    say: (value) => {
      const theme = themes.find(({ id }) => id === value)
      return theme ? `${theme.code} ${theme.title}` : ''
    },
  },
  leadBy: { label: 'meetings.session.leadBy' },
  speakers: { label: 'meetings.session.speakers' },
  purpose: { label: 'meetings.session.purpose' },
  harvest: { label: 'meetings.session.harvest' },
  needs: {
    label: 'meetings.session.needs',
    say: (value, { t }) => t('meetings.session.needCount', { count: [value].flat().length }),
  },
  practices: {
    label: 'meetings.session.practices',
    say: (value, { t }) => t('meetings.session.practiceCount', { count: [value].flat().length }),
  },
})
