import { Hono } from 'hono'
import { fileById, isPicture, sendFile } from '#platform/files'
import { allow, notFound } from '#platform/http'
import { draftById } from '#platform/records'
import { maySeeNetwork } from '../access.ts'
import type { NetworkEnv, NetworkLocals } from '../in-network.ts'
import { recordKinds } from '../slots.ts'

/** Files have the door of the record they lie beside. */
export const fileRoutes = new Hono<NetworkEnv>().get('/:file/:name', allow(maySeeNetwork), async (c) => {
  const file = await fileById(c.var.db, c.var.network.id, c.req.param('file'))
  const audience = file && (await audienceOf(c.var, file))
  if (!file || !audience) throw notFound()
  const small = isPicture(file) && c.req.query('small') !== undefined
  const open = audience === 'public' && c.var.network.visibility === 'public'
  const answer = await sendFile(c, file, { small, open })
  if (!answer) throw notFound()
  return answer
})

/** For whom the record is; nothing for who may not see it. Beside a draft that is no record yet, who may edit it. */
async function audienceOf(
  locals: NetworkLocals,
  { subjectKind: kind, subjectId: id }: { subjectKind: string; subjectId: string },
) {
  const known = recordKinds.all().find((one) => one.kind === kind)
  if (!known) return null
  const [record] = await known.find(locals, [id])
  if (record) return record.audience
  const { mayEdit } = known
  if (!mayEdit) return null
  const draft = await draftById(locals.db, { networkId: locals.network.id, kind, id }, (one) => mayEdit(locals, one))
  return draft && ('author' as const)
}
