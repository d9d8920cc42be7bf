// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'actions.figure.testingActions': { count: number }
    'actions.open.notYetIdentified': undefined
    'actions.planFocus.title': undefined
    'actions.planFocus.nothing': { city: string | number }
    'actions.planFocus.fromProfile': undefined
    'actions.planFocus.inPlans': { count: number }
    'actions.testing.title': undefined
    'actions.testing.nothing': { city: string | number }
    'actions.testing.idea': undefined
    'actions.testing.started': undefined
    'actions.testing.with': { group: string | number; written: Markup }
    'actions.testing.inTests': { count: number }
    'actions.testing.all.title': undefined
    'actions.testing.all.eyebrow': { count: number }
    'actions.testing.all.lead': undefined
    'actions.testing.all.none': undefined
    'actions.testing.all.noneHow': undefined
    'actions.sheet.open': undefined
  }
}

export type Markup = (parts: Child[]) => Child
