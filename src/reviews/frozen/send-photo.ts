import type { Context } from 'hono'
import { fileById, sendFile } from '#platform/files'
import { notFound } from '#platform/http'
import type { RoundEnv } from '../rounds/in-round.ts'
import { photosIn, type Reading } from './frozen.ts'

/** A photo of what somebody reads here, and no other: the door before it is that of the reading. */
export async function sendPhoto<E extends RoundEnv>(c: Context<E>, readings: Iterable<Reading>): Promise<Response> {
  const asked = c.req.param('file')
  const photo = [...readings].flatMap(photosIn).find(({ id }) => id === asked)
  const file = photo ? await fileById(c.var.db, c.var.network.id, photo.id) : null
  const answer = file && (await sendFile(c, file, { small: c.req.query('small') !== undefined, open: false }))
  if (!answer) throw notFound()
  return answer
}
