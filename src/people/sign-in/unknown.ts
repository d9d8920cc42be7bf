import type { Queryable } from '#platform/db'
import type { JobContext } from '#platform/jobs'
import { gathered } from '#platform/slice'

/** An address that nobody has wants to come in. */
export interface Stranger {
  /** Without blanks around it; compare it without its case. */
  email: string
  /** The language of the page where it was typed. */
  language: string
}

/** Who may be waited for though nobody knows them yet: floors above say so, such as one that invites. */
export interface Expectation {
  /** Writes to a stranger who is waited for, once more; whether it did. Nothing is written to anybody else. */
  remind: (context: JobContext, stranger: Stranger) => Promise<boolean>
  /** Lets a stranger in whose address another site vouches for, and makes the person; answers with the person's id. */
  admit: (tx: Queryable, stranger: Stranger & { name: string }) => Promise<string | undefined>
}

const expectations = gathered<Expectation>()

export const unknownPeople = {
  /** What a slice announces among its fillings. */
  expect: expectations.register,
  async remind(context: JobContext, stranger: Stranger): Promise<void> {
    for (const expectation of expectations.all()) if (await expectation.remind(context, stranger)) return
  },
  async admit(tx: Queryable, stranger: Stranger & { name: string }): Promise<string | undefined> {
    for (const expectation of expectations.all()) {
      const id = await expectation.admit(tx, stranger)
      if (id) return id
    }
    return undefined
  },
}
