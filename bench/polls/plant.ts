import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { connect, migrate } from '#platform/db'
import { meetings } from '#schema/meetings'
import { networks } from '#schema/networks'
import { type PlantedPoll, plantPoll } from '../../tests/polls.ts'

/** A database with one meeting, of its own for each run; it stays until the next one. */
export async function openRoom(server: string): Promise<{ database: string; newPoll: () => Promise<PlantedPoll> }> {
  const name = 'polls_bench'
  await onServer(server, `drop database if exists ${name} with (force)`)
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = url.href
  await migrate(database)
  const networkId = randomUUID()
  const meetingId = randomUUID()
  const { db, pool, close } = connect(database)
  await db.insert(networks).values({ id: networkId, slug: 'bench', name: 'Bench', visibility: 'public' })
  await db
    .insert(meetings)
    .values({ id: meetingId, networkId, slug: 'M1', position: 1, kind: 'online_academy', title: 'Academy' })
  await pool.query('create table bare_receipts (about uuid, receipt text, primary key (about, receipt))')
  await pool.query('create table bare_answers (id uuid primary key, about uuid, chosen uuid[])')
  await close()
  return {
    database,
    newPoll: async () => {
      const connection = connect(database)
      const question = { kind: 'single' as const, question: 'What next?', options: ['Young people', 'Money', 'Trust'] }
      const poll = await plantPoll(connection.db, { networkId, meetingId }, [question])
      await connection.close()
      return poll
    },
  }
}

async function onServer(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** What stands in the tables of a poll. */
export async function countedIn(
  database: string,
  questionId: string,
): Promise<{ receipts: Set<string>; answers: number }> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  const receipts = await client.query('select receipt from poll_receipts where question_id = $1', [questionId])
  const answers = await client.query('select count(*)::int as n from poll_answers where question_id = $1', [questionId])
  await client.end()
  return { receipts: new Set(receipts.rows.map(({ receipt }) => receipt)), answers: answers.rows[0].n }
}
