/**
 * Every message and what it needs to be told. Each floor adds its own in a file that `tools/text.ts` writes from its
 * text files, so that a missing key or argument fails the compiler.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the floors fill it by declaration merging
export interface Messages {}

export type MessageKey = keyof Messages

/** Messages that are complete as they stand, fit for labels in tables and menus. */
export type MessageWithoutArgs = { [K in MessageKey]: Messages[K] extends undefined ? K : never }[MessageKey]
