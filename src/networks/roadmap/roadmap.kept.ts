import type { Fields, Kept } from '#platform/records'
import { type RoadmapState, roadmapItems } from '../schema.ts'

export const keptRoadmapItem = { table: roadmapItems } satisfies Kept

const asDate: Fields[string]['say'] = (value, { format }) => format.date(String(value))

/** How the fields of a line of the roadmap are called and read, in its history and where two people changed it. */
export const roadmapFields: Fields = {
  item: { label: 'networks.roadmap.item.what' },
  halfYear: { label: 'networks.roadmap.item.halfYear' },
  laneGroup: { label: 'networks.roadmap.item.laneGroup' },
  lane: { label: 'networks.roadmap.item.lane' },
  from: { label: 'networks.roadmap.item.from', say: asDate },
  to: { label: 'networks.roadmap.item.to', say: asDate },
  due: { label: 'networks.roadmap.item.due', say: asDate },
  dueAsWritten: { label: 'networks.roadmap.item.dueAsWritten' },
  responsible: { label: 'networks.roadmap.item.responsible' },
  contributes: { label: 'networks.roadmap.item.contributes' },
  linksTo: { label: 'networks.roadmap.links' },
  note: { label: 'networks.roadmap.item.note' },
  state: {
    label: 'networks.roadmap.item.state',
    say: (value, { t }) => t(`networks.roadmap.state.${value as RoadmapState}`),
  },
  reason: { label: 'networks.roadmap.item.reason' },
}
