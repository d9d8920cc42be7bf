import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { openNeeds } from '#exchange'
import type { Queryable } from '#platform/db'
import { practiceSubThemes, practices } from '#schema/exchange'
import { cities } from '#schema/networks'
import type { MeetingLocals } from '../in-meeting.ts'
import { needMeetings } from '../schema.ts'
import { type Agenda, agendaOf, practiceColumns } from '../sessions/session.queries.ts'
import type { PracticeInThemes, ProposalGround } from './proposal.ts'

/** Everything a proposal rests on, in a number of queries that does not grow with it. */
export async function groundOf(locals: MeetingLocals): Promise<{ ground: ProposalGround; agenda: Agenda }> {
  const { db, network, meeting } = locals
  const [agenda, needs, targets] = await Promise.all([
    agendaOf(locals, meeting),
    openNeeds(db, locals),
    db
      .select({ needId: needMeetings.needId, targetId: needMeetings.targetId })
      .from(needMeetings)
      .where(and(eq(needMeetings.networkId, network.id), isNotNull(needMeetings.targetId))),
  ])
  const themeIds = [...new Set(needs.map(({ themeId }) => themeId))]
  const ground = {
    meeting,
    needs,
    targetOf: new Map(targets.map(({ needId, targetId }) => [needId, targetId ?? meeting.id])),
    practices: await practicesIn(db, network, themeIds),
    sessions: agenda.sessions,
    themes: agenda.themes,
    profile: agenda.profile,
  }
  return { ground, agenda }
}

/** The practices that stand in some sub-themes; those that are only suggested for one do not count. */
async function practicesIn(db: Queryable, network: { id: string }, themeIds: string[]): Promise<PracticeInThemes[]> {
  if (themeIds.length === 0) return []
  return db
    .select({ ...practiceColumns, themeIds: sql<string[]>`array_agg(${practiceSubThemes.themeId}::text)` })
    .from(practiceSubThemes)
    .innerJoin(practices, eq(practices.id, practiceSubThemes.practiceId))
    .leftJoin(cities, eq(cities.id, practices.cityId))
    .where(
      and(
        eq(practiceSubThemes.networkId, network.id),
        inArray(practiceSubThemes.themeId, themeIds),
        eq(practiceSubThemes.suggested, false),
      ),
    )
    .groupBy(practices.id, cities.id)
    .orderBy(asc(practices.position))
}
