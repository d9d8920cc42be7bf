import type { MessageWithoutArgs } from '../text/index.ts'

declare module 'zod' {
  interface GlobalMeta {
    /** The message that explains a field, so that the description of the API speaks the reader's language. */
    said?: MessageWithoutArgs
  }
}
