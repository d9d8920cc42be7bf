// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'networks.menu.overview': undefined
    'networks.menu.cities': undefined
    'networks.menu.roadmap': undefined
    'networks.list.title': undefined
  }
}

export type Markup = (parts: Child[]) => Child
