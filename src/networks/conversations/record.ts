import { validate } from 'uuid'
import type { NetworkLocals } from '../in-network.ts'
import { networkPath } from '../network.paths.ts'
import { type KnownRecord, type RecordKind, recordKinds } from '../slots.ts'

export interface Subject {
  kind: string
  id: string
}

/** A record one may see, with what its kind is called. */
export interface FoundRecord extends KnownRecord {
  kind: RecordKind
}

/** The record an address names, for whom may see it; for everybody else there is none. */
export async function recordOf(locals: NetworkLocals, { kind, id }: Subject): Promise<FoundRecord | undefined> {
  const known = recordKinds.all().find((one) => one.kind === kind)
  if (!known || !validate(id)) return undefined
  const [record] = await known.find(locals, [id.toLowerCase()])
  return record && { ...record, kind: known }
}

/** The records among these that one may see, by id: one question to each kind, however many there are. */
export async function recordsOf(locals: NetworkLocals, subjects: Subject[]): Promise<Map<string, FoundRecord>> {
  const byKind = Map.groupBy(subjects, ({ kind }) => kind)
  const found = await Promise.all(
    recordKinds.all().map(async (kind) => {
      const ids = [...new Set((byKind.get(kind.kind) ?? []).map(({ id }) => id))]
      return ids.length === 0 ? [] : (await kind.find(locals, ids)).map((record) => ({ ...record, kind }))
    }),
  )
  return new Map(found.flat().map((record) => [record.id, record]))
}

/** Without what once was said of records about which nobody speaks by name any more. */
export const toldOf = <One extends { subjectId: string; comment: string | null }>(
  entries: One[],
  records: Map<string, FoundRecord>,
): One[] => entries.filter(({ subjectId, comment }) => comment === null || !records.get(subjectId)?.unspoken)

export const recordPath = (network: { slug: string }, { at }: { at: string }): string => networkPath(network, at)

export const talkPath = (network: { slug: string }, { kind, id }: Subject, rest = ''): string =>
  networkPath(network, `/talk/${kind}/${id}${rest}`)
