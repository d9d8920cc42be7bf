import { and, eq } from 'drizzle-orm'
import type { Db } from '#platform/db'
import type { Doing } from '../needs/need.commands.ts'
import { practiceLessons } from '../schema.ts'
import { tell } from './practice.commands.ts'
import type { Practice } from './practice.queries.ts'

interface Lesson {
  /** Made with the form, so that sending twice adds one. */
  id: string
  cityId: string | null
  reflection: string | null
  lesson: string | null
}

/** A partner says what they think of a practice and what they take from it. */
export async function addLesson(
  db: Db,
  { person }: Doing,
  practice: Pick<Practice, 'id' | 'networkId' | 'cityId'>,
  lesson: Lesson,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [added] = await tx
      .insert(practiceLessons)
      .values({
        ...lesson,
        networkId: practice.networkId,
        practiceId: practice.id,
        personId: person.id,
        author: person.name,
      })
      .onConflictDoNothing()
      .returning({ id: practiceLessons.id })
    const { reflection, lesson: taken } = lesson
    if (added) await tell(tx, practice, person, 'practice.lessonAdded', { text: taken ?? reflection })
  })
}

/** Takes a lesson away; whether it was there. */
export async function removeLesson(
  db: Db,
  { person }: Doing,
  practice: Pick<Practice, 'id' | 'networkId' | 'cityId'>,
  id: string,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const gone = await tx
      .delete(practiceLessons)
      .where(and(eq(practiceLessons.id, id), eq(practiceLessons.practiceId, practice.id)))
      .returning({ id: practiceLessons.id })
    if (gone.length > 0) await tell(tx, practice, person, 'practice.lessonRemoved')
    return gone.length > 0
  })
}
