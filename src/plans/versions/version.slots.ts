import { type Slot, slot } from '#platform/slice'
import type { PlanLocals } from '../in-plan.ts'
import type { OpenVersion } from './opened.ts'

/** Panels beside a frozen version, for whoever reads it: what it answers. */
export const besideVersion: Slot<{ version: OpenVersion }, PlanLocals> = slot()
