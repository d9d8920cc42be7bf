import { type Slot, slot } from '#platform/slice'
import type { PlanLocals } from '../in-plan.ts'
import type { OpenVersion } from '../versions/opened.ts'

/** Panels beside the published plan of a city: who adopted it, how it goes. */
export const besidePublished: Slot<{ version: OpenVersion }, PlanLocals> = slot()
