import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** What browsers send with every request for a page. */
export const asBrowser: Record<string, string> = {
  accept: 'text/html',
  'accept-language': 'en',
  'accept-encoding': 'gzip, deflate, br',
}

/** A cookie of somebody who is signed in: the front keeps nothing for such visitors, and makes every page anew. */
export const asMember: Record<string, string> = { ...asBrowser, cookie: 'session=bench' }

export interface Answer {
  status: number
  headers: Record<string, string | string[]>
  /** The bytes as they came over the wire. */
  body: Buffer
}

/** One plain request, answered with exactly the bytes that were sent. */
export function visit(address: string, path: string, headers = asBrowser): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, address), { headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const known = Object.entries(response.headers).flatMap(([name, value]) =>
          value ? [[name, value] as const] : [],
        )
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(known), body: Buffer.concat(parts) })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** The text of an answer, however it was packed. */
export function textOf({ headers, body }: Answer): string {
  const packing = headers['content-encoding']
  return (packing === 'br' ? brotliDecompressSync(body) : packing === 'gzip' ? gunzipSync(body) : body).toString()
}
