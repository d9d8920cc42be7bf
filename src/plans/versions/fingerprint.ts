import { createHash } from 'node:crypto'
import type { PlanSnapshot } from './snapshot.ts'

/** The fingerprint of a plan: the same for the same plan, in whichever order its fields were read. */
export const fingerprintOf = (snapshot: PlanSnapshot | Record<string, unknown>): string =>
  createHash('sha256').update(canonical(snapshot)).digest('hex')

/** JSON with the names of every object in one order and nothing that was not said. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one === undefined ? null : one)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const known = Object.entries(value).filter(([, one]) => one !== undefined)
  const inOrder = known.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${inOrder.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`
}

/** The beginning of a fingerprint, as much as two people compare by eye. */
export const shortened = (hash: string): string => hash.slice(0, 12)
