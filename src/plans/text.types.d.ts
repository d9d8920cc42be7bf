// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'plans.name': undefined
  }
}

export type Markup = (parts: Child[]) => Child
