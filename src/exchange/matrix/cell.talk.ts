import { belongs, conversationPanel, type NetworkLocals } from '#networks'
import type { Panel } from '#platform/slice'
import type { CellSubject } from '../slots.ts'
import { cellRecordAt } from './cell.record.queries.ts'

/** What is said about a cell; of an empty one there is no record to talk about. */
export const cellTalk: Panel<CellSubject, NetworkLocals> = async (locals, { city, subTheme }) => {
  if (!belongs(locals.standing)) return null
  const cell = await cellRecordAt(locals.db, { network: locals.network, city, subTheme })
  return cell ? conversationPanel(locals, { kind: 'cell', id: cell.id }) : null
}
