import { z } from 'zod'
import { field } from '#platform/forms'

/** The address is compared and kept in small letters, as post boxes do. */
export const signInForm = z.object({
  email: field.email({ missing: 'people.signIn.email.missing' }).transform((email) => email.toLowerCase()),
  to: field.line({ max: 500 }).catch(null),
})

/** Codes are pasted with blanks in them, and their digits come from several keyboards. */
export const codeForm = z.object({
  code: z
    .string({ error: 'people.signIn.code.missing' })
    .transform((typed) => typed.normalize('NFKC').replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'people.signIn.code.missing')),
})
