import { clockOf, type Done, type EvidenceKind, type Ground } from '#networks'
import { recordedSince } from './record.evidence.queries.ts'

/** The matrix counts once something stands in it, the catalogue of practices once cities have described some. */
export const matrixEvidence: EvidenceKind = {
  key: 'matrix',
  label: 'exchange.menu.matrix',
  find: (ground) => found(ground, 'matrix', '/matrix'),
  doneAt: () => '/matrix',
}

export const catalogueEvidence: EvidenceKind = {
  key: 'practice_catalogue',
  label: 'exchange.menu.practices',
  find: (ground) => found(ground, 'practices', '/practices'),
  doneAt: () => '/practices',
}

async function found({ db, network }: Ground, what: 'matrix' | 'practices', at: string): Promise<Done[]> {
  const since = (await recordedSince(db, network))[what]
  if (!since) return []
  const day = since.toISOString().slice(0, 10)
  // What came in later than the day the network lives in was there before; since when nobody says.
  const on = day <= clockOf(network) ? day : null
  return [{ cityId: null, eventId: null, on, state: 'delivered', title: network.name, at }]
}
