import type { FromSetter } from './apart.ts'
import { typeset } from './typeset.ts'

/** Sets one document and ends: see `apart.ts`. Whoever started it may end first; then nobody waits for it. */
const tell = (said: FromSetter) => new Promise<void>((resolve) => process.send?.(said, () => resolve()))

process.once('disconnect', () => process.exit(0))
process.once('message', async ({ template, data }: { template: string; data: object }) => {
  try {
    const pdf = await typeset(template, data, () => void tell({ is: 'set' }))
    await tell({ is: 'done', pdf })
  } catch (error) {
    await tell({ is: 'broken', message: String(error) })
  }
  process.exit(0)
})
