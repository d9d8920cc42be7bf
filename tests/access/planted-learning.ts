import { and, eq } from 'drizzle-orm'
import { draftActions, gridRows, learningGrids } from '../../src/learning/schema.ts'
import { meetings } from '../../src/meetings/schema.ts'
import { networks } from '../../src/networks/schema.ts'
import type { Db } from '../../src/platform/db/index.ts'
import { type Audience, files } from '../../src/platform/schema.ts'

interface Wanted {
  networkId: string
  cityId: string
  word: string
  audience: Audience
  personId: string
}

/** What a city takes home: a grid of the meeting M1 and one on a horizontal theme, each with a row and a photo; a draft action. */
export async function plantLearning(db: Db, { networkId, cityId, word, audience, personId }: Wanted) {
  const here = { networkId, cityId, audience, personId }
  await db
    .update(networks)
    .set({ horizontalThemes: ['Green'] })
    .where(eq(networks.id, networkId))
  const [meeting] = await db
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.networkId, networkId), eq(meetings.slug, 'M1')))
  const plantGrid = async (about: { meetingId?: string; horizontalTheme?: string }) => {
    const [grid] = await db
      .insert(learningGrids)
      .values({ ...here, ...about, takeHome: word })
      .returning()
    const [row] = await db
      .insert(gridRows)
      .values({ ...here, gridId: grid?.id ?? '', position: 1, keyPoint: `${word} learned`, action: `${word} promised` })
      .returning()
    const [photo] = await db
      .insert(files)
      .values({
        networkId,
        subjectKind: 'grid_row',
        subjectId: row?.id ?? '',
        position: 1,
        name: 'visit.png',
        type: 'image/png',
        alt: word,
        bytes: 3,
        hash: row?.id ?? '',
        content: Buffer.from('png'),
      })
      .returning({ id: files.id })
    return { row: row?.id ?? '', file: photo?.id ?? '' }
  }
  const ofMeeting = await plantGrid({ meetingId: meeting?.id ?? '' })
  const onTheme = await plantGrid({ horizontalTheme: 'Green' })
  await db.insert(draftActions).values({ ...here, slug: 'A1', position: 1, title: `${word} action` })
  const special: [RegExp, Record<string, string>][] = [
    [/\/cities\/:city\/grids\/:theme/, { theme: 'green', ...onTheme }],
    [/\/meetings\/:meeting\/(grids|review)/, ofMeeting],
    [/\/cities\/:city\/log\//, { action: 'A1' }],
  ]
  return special
}
