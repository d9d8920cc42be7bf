import { type Context, Hono } from 'hono'
import type { NetworkEnv } from '#networks'
import { everyone } from '#people'
import { readForm } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { meetingsByIds } from '../meeting.queries.ts'
import { checksumOf } from './sheet.csv.ts'
import { verifyForm } from './sheet.form.ts'
import { sheetByChecksum, sheetsOf } from './sheet.queries.ts'
import { VerifyShow } from './verify.show.tsx'

/**
 * For an auditor with a sheet in hand and no account: the checksum printed on it is the permission, nobody guesses one. What
 * is shown are numbers, never names.
 */
export const verifyRoutes = new Hono<NetworkEnv>()
  .get('/:checksum', allow(everyone), async (c) => show(c, await found(c)))
  .post('/:checksum', allow(everyone), async (c) => {
    const known = await found(c)
    const form = await readForm(c, verifyForm)
    const file = form.ok ? form.values.file : undefined
    if (!file) return show(c, known, 'none')
    const same = checksumOf(Buffer.from(await file.arrayBuffer())) === known.sheet.checksum
    return show(c, known, same ? 'same' : 'other')
  })

type Known = Awaited<ReturnType<typeof found>>

async function found(c: Context<NetworkEnv>) {
  const { db, network } = c.var
  const checksum = (c.req.param('checksum') ?? '').toLowerCase()
  const known = /^[0-9a-f]{64}$/.test(checksum) ? await sheetByChecksum(db, network, checksum) : undefined
  const [meeting] = known ? await meetingsByIds(db, network, [known.meetingId]) : []
  if (!known || !meeting) throw notFound()
  const [latest] = await sheetsOf(db, meeting)
  return { sheet: known.sheet, meeting, latest: latest?.number ?? known.sheet.number }
}

function show(c: Context<NetworkEnv>, known: Known, compared?: 'same' | 'other' | 'none') {
  const { network, t } = c.var
  c.header('Cache-Control', 'private, no-store')
  return c.render(
    <VerifyShow network={network} {...known} compared={compared} />,
    { title: t('meetings.verify.title'), unlisted: true, width: 'text' },
    compared === 'none' ? 422 : 200,
  )
}
