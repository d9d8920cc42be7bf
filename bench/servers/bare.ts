import { createServer } from 'node:http'

/** An answer to give again and again. */
export interface Canned {
  path: string
  headers: Record<string, string | string[]>
  /** Base 64. */
  body: string
}

/** The least a Node server can do: find the bytes by their address and send them. */
process.once('message', (canned: Canned[]) => {
  const answers = new Map(
    canned.map(({ path, headers, body }) => [path, { headers, body: Buffer.from(body, 'base64') }] as const),
  )
  const server = createServer((asked, answer) => {
    const found = answers.get(asked.url ?? '')
    if (!found) return answer.writeHead(404).end()
    answer.writeHead(200, found.headers).end(found.body)
  })
  server.listen(0, '127.0.0.1', () => {
    const place = server.address()
    process.send?.({ port: typeof place === 'object' ? place?.port : undefined })
  })
})
