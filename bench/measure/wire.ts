import { queriesOf, type RunningServer } from '../servers/servers.ts'
import { asMember, visit } from './visit.ts'

export interface OnTheWire {
  queries: number
  plain: number
  gzip: number
  brotli: number
}

/** How many statements a page needs once the server is warm, and how many bytes it is. */
export async function onTheWire(counting: RunningServer, path: string): Promise<OnTheWire> {
  const bytes = async (encoding: string) =>
    (await visit(counting.address, path, { ...asMember, 'accept-encoding': encoding })).body.length
  const plain = await bytes('identity')
  const gzip = await bytes('gzip')
  const before = await queriesOf(counting)
  const brotli = await bytes('br')
  return { queries: (await queriesOf(counting)) - before, plain, gzip, brotli }
}
