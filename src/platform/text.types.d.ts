// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'platform.page.skip': undefined
    'platform.page.menu': undefined
    'platform.page.language': undefined
    'platform.page.search': undefined
    'platform.error.notFound.title': undefined
    'platform.error.notFound.body': undefined
    'platform.error.broken.title': undefined
    'platform.error.broken.body': { id: string | number }
  }
}

export type Markup = (parts: Child[]) => Child
