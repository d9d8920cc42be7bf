// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'actions.figure.testingActions': { count: number }
  }
}

export type Markup = (parts: Child[]) => Child
