import { v5 } from 'uuid'
import { type Doing, groupNeedsIn, raiseNeedIn } from '#exchange'
import { placeNeeds } from '#meetings'
import type { Audience } from '#platform/activity'
import type { Db } from '#platform/db'
import { pollNeeds } from '../schema.ts'

/** One question out of a poll, for one or several cities. */
export interface Wanted {
  /** Of the answer that leads; the others say the same. */
  key: string
  questionId: string
  question: string
  themeId: string
  voicedBy: string | null
  cityIds: string[]
  sources: string[]
  phrases: string[]
  votes: number
}

interface Making {
  poll: { id: string; title: string }
  meeting: { id: string }
  targetId: string | null
  audience: Audience
  wanted: Wanted[]
  /** Who leads brings the needs of several cities together as one question. */
  mayGroup: boolean
}

/**
 * Makes learning needs of what a poll brought: each knows the poll, the meeting at which it came up and the one at which it
 * is to be answered. The same answer makes one need per city, however often and by however many people it is sent.
 */
export async function makeNeeds(db: Db, doing: Doing, making: Making): Promise<number> {
  const { poll, meeting, targetId, audience, wanted, mayGroup } = making
  return db.transaction(async (tx) => {
    let made = 0
    for (const { key, questionId, question, themeId, voicedBy, cityIds, sources, phrases, votes } of wanted) {
      const raised: string[] = []
      for (const cityId of cityIds) {
        const id = v5(`${key} ${cityId}`, poll.id)
        // The words of answers that say the same stay with the need.
        const others = phrases.filter((phrase) => phrase.trim() !== question.trim())
        const background = others.length > 0 ? others.map((phrase) => `- ${phrase}`).join('\n') : null
        const values = { id, cityId, themeId, question, background, voicedBy, priority: 2, audience }
        const { outcome } = await raiseNeedIn(tx, doing, values)
        if (outcome === 'raised') raised.push(id)
      }
      if (raised.length === 0) continue
      made += raised.length
      await placeNeeds(tx, doing.network, raised, { raisedAtId: meeting.id, targetId })
      await tx.insert(pollNeeds).values(
        raised.map((needId) => ({
          needId,
          networkId: doing.network.id,
          pollId: poll.id,
          questionId,
          sources,
          phrases,
          votes,
        })),
      )
      const all = cityIds.map((cityId) => v5(`${key} ${cityId}`, poll.id))
      if (mayGroup && all.length > 1)
        await groupNeedsIn(tx, doing, { id: v5(`group ${key}`, poll.id), title: question, themeId, needIds: all })
    }
    return made
  })
}
