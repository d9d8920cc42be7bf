// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'local-groups.group.title': undefined
    'local-groups.group.nothing': { city: string | number }
    'local-groups.group.named': { count: number; foreseen: number }
    'local-groups.group.noneNamed': undefined
  }
}

export type Markup = (parts: Child[]) => Child
