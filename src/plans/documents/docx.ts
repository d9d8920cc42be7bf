import type { PlanSnapshot } from '../versions/snapshot.ts'
import type { Edition, Speaker } from './print.ts'

export async function docxOf(_snapshot: PlanSnapshot, _edition: Edition, _speaker: Speaker): Promise<Buffer> {
  throw new Error('not yet')
}
