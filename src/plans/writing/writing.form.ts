import { z } from 'zod'
import { field, postedFields } from '#platform/forms'
import { type Choice, choices } from './merge-texts.ts'
import { longestText } from './shared-text.ts'

/** A text as it is typed without the editor, and what the writer began from. */
export const textForm = z.object({ from: field.number(), text: field.prose({ max: longestText }) })

/** What was chosen where both had changed a paragraph, as the page before asked it. */
export async function decidedIn(c: Parameters<typeof postedFields>[0]): Promise<Map<string, Choice>> {
  const posted = await postedFields(c)
  const decided = new Map<string, Choice>()
  for (const [name, values] of posted) {
    const choice = choices.find((one) => one === values.at(-1))
    if (name.startsWith('keep.') && choice) decided.set(name.slice('keep.'.length), choice)
  }
  return decided
}

const encoded = (max: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9+/]*={0,2}$/)
    .max(max)

/** What an editor sends. */
export const sendingForm = z.object({
  id: z.uuid(),
  update: encoded(600_000),
  since: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
})

/** Who is there: which window it is, where its caret stands, whether it greets or goes. */
export const presenceForm = z.object({
  tab: z.uuid(),
  caret: z.string().max(1_000).nullable(),
  hello: z.boolean().default(false),
  here: z.boolean().default(true),
})
