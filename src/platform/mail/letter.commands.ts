import type { Queryable } from '../db/index.ts'
import { addJob } from '../jobs/index.ts'
import { letters } from '../schema.ts'
import { letterAsHtml } from './letter.html.tsx'
import { letterAsText } from './letter.text.ts'
import { checkAddresses, type Letter } from './letter.ts'
import { wordsIn } from './words.ts'

export interface LetterWish {
  to: string
  personId?: string | null
  networkId?: string | null
  /** The reader's; nothing means English. */
  language: string | null
  /** What kind of letter it is, such as `sign-in` or `digest`. */
  kind: string
  /** Addressed to a role of a demonstration: kept for the page of letters, never sent. */
  demo?: boolean
  subject: string
  letter: Letter
}

/** Writes a letter that goes out once the transaction `tx` is done, and never if it is rolled back. Answers with its id. */
export async function writeLetter(tx: Queryable, wish: LetterWish): Promise<string> {
  const { to, personId = null, networkId = null, kind, demo = false, letter } = wish
  checkAddresses(letter)
  const words = wordsIn(wish.language ?? 'en')
  const [written] = await tx
    .insert(letters)
    .values({
      to,
      personId,
      networkId,
      language: words.lang,
      kind,
      demo,
      subject: oneLine(wish.subject),
      text: letterAsText(letter, words),
      html: letterAsHtml(letter, words),
      settingsHref: letter.settingsHref ?? null,
    })
    .returning({ id: letters.id })
  if (!written) throw new Error('A letter was to be written.')
  if (!demo)
    await addJob(tx, 'send-letter', { id: written.id, link: letter.action?.href }, { key: `letter ${written.id}` })
  return written.id
}

/** A line break in a subject would begin another header. */
const oneLine = (subject: string) =>
  subject
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 200)
