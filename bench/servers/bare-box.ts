import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import pg from 'pg'

// The least a Node server can do with an answer: read it, wait a moment for others, and write them together, each once.

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const gathering = 100
let waiting: { about: string; receipt: string; chosen: string; done: (counted: boolean) => void }[] = []
let timer: NodeJS.Timeout | undefined

async function empty(): Promise<void> {
  const together = waiting
  waiting = []
  timer = undefined
  const client = await pool.connect()
  await client.query('begin')
  const { rows } = await client.query(
    `insert into bare_receipts select * from json_to_recordset($1) as x(about uuid, receipt text)
     on conflict do nothing returning receipt`,
    [JSON.stringify(together.map(({ about, receipt }) => ({ about, receipt })))],
  )
  const fresh = new Set(rows.map(({ receipt }) => receipt))
  const counted = together.filter(({ receipt }) => fresh.has(receipt))
  await client.query(
    'insert into bare_answers select * from json_to_recordset($1) as x(id uuid, about uuid, chosen uuid[])',
    [JSON.stringify(counted.map(({ about, chosen }) => ({ id: randomUUID(), about, chosen: [chosen] })))],
  )
  await client.query('commit')
  client.release()
  for (const { receipt, done } of together) done(fresh.has(receipt))
}

const server = createServer((asked, answer) => {
  let body = ''
  asked.on('data', (part) => {
    body += part
  })
  asked.on('end', () => {
    const [name = '', chosen = ''] = [...new URLSearchParams(body)][0] ?? []
    waiting.push({
      about: name.slice(2),
      receipt: asked.headers.cookie ?? '',
      chosen,
      done: (counted) => {
        answer.writeHead(200, { 'content-type': 'application/json' })
        answer.end(JSON.stringify({ outcome: counted ? 'counted' : 'again' }))
      },
    })
    if (!timer) timer = setTimeout(empty, gathering)
  })
})
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  const place = server.address()
  process.send?.({ port: typeof place === 'object' ? place?.port : undefined })
})
