import { randomUUID } from 'node:crypto'
import type { createApp } from '../src/app/app.tsx'
import type { Db } from '../src/platform/db/index.ts'
import { pollOptions, pollQuestions, polls, type QuestionKind } from '../src/polls/schema.ts'
import { Browser } from './browser.ts'

type App = ReturnType<typeof createApp>

interface Asked {
  kind: QuestionKind
  question?: string
  options?: string[]
  right?: number
  most?: number
  themed?: boolean
}

export interface PlantedPoll {
  id: string
  code: string
  at: string
  questions: { id: string; options: string[] }[]
}

/** A poll with these questions, open unless something else is said. */
export async function plantPoll(
  db: Db,
  where: { networkId: string; meetingId: string },
  asked: Asked[],
  given: Partial<typeof polls.$inferInsert> = {},
): Promise<PlantedPoll> {
  const code = given.code ?? codeFrom(randomUUID())
  const [poll] = await db
    .insert(polls)
    .values({ ...where, title: 'Closing poll', state: 'open', results: 'live', ...given, code })
    .returning()
  const questions: PlantedPoll['questions'] = []
  for (const [
    at,
    { kind, question = `Question ${at + 1}`, options = [], right, most, themed = false },
  ] of asked.entries()) {
    const [made] = await db
      .insert(pollQuestions)
      .values({
        networkId: where.networkId,
        pollId: poll!.id,
        position: at + 1,
        kind,
        question,
        most: most ?? null,
        themed,
        quiz: right !== undefined,
      })
      .returning()
    const written =
      options.length === 0
        ? []
        : await db
            .insert(pollOptions)
            .values(
              options.map((label, place) => ({
                networkId: where.networkId,
                questionId: made!.id,
                position: place + 1,
                label,
                right: place === right,
              })),
            )
            .returning()
    questions.push({ id: made!.id, options: written.map(({ id }) => id) })
  }
  return { id: poll!.id, code, at: `/p/${code}`, questions }
}

const letters = 'BCDFGHJKMNPQRSTVWXZ'
const codeFrom = (id: string) =>
  (id.replaceAll('-', '').slice(0, 12).match(/../g) ?? [])
    .map((byte) => letters[Number.parseInt(byte, 16) % letters.length])
    .join('')

/** A phone that has opened the poll for the first time. */
export async function phoneAt(app: App, poll: PlantedPoll, lang = 'en'): Promise<Browser> {
  const phone = new Browser(app, { 'accept-language': lang })
  await phone.get(poll.at)
  return phone
}
