import type { MessageWithoutArgs, Text } from '../text/index.ts'

/** What is wrong with an answer, for whoever gave it: a text that is complete as it stands, or one that is told more. */
export type FormError = MessageWithoutArgs | ((t: Text) => string)

/** What is wrong, by the name of the field; in the order of the form. */
export type FormErrors = Record<string, FormError>

/** What stands in the fields: as it was typed, or as the record has it. */
export type Typed = Record<string, string | number | boolean | readonly string[] | null | undefined>

export const sayError = (error: FormError, t: Text): string => (typeof error === 'function' ? error(t) : t(error))
