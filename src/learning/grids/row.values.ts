import type { Context } from 'hono'
import { needsOfCity } from '#exchange'
import type { RowAnswers } from './grid.form.ts'
import { type Origins, originsAt } from './grid.queries.ts'
import type { GridEnv, GridLocals } from './in-grid.ts'

/** The island that sends what a phone has kept says what it wants to hear. */
export const isProgram = (c: Context<GridEnv>) => c.req.header('accept') === 'application/json'

export interface RowOrigins extends Origins {
  needs: { id: string; question: string }[]
}

/** What a row is about, of what it can be about; anything else is nothing. */
export async function rowValues(locals: GridLocals, { keyPoint, relevance, action, who, ...about }: RowAnswers) {
  const { sessions, practices, needs } = await originsFor(locals)
  const among = (options: { id: string }[], id: string | undefined) => options.find((one) => one.id === id)?.id ?? null
  return {
    ...{ keyPoint, relevance, action, who },
    sessionId: among(sessions, about.session),
    practiceId: among(practices, about.practice),
    needId: among(needs, about.need),
  }
}

/** The sessions of the meeting, the practices shown there and what the city wanted to learn. */
export async function originsFor(locals: GridLocals): Promise<RowOrigins> {
  const { db, city, meeting } = locals
  const [origins, needs] = await Promise.all([
    meeting ? originsAt(db, meeting) : { sessions: [], practices: [] },
    needsOfCity(db, locals, city),
  ])
  return { ...origins, needs }
}
