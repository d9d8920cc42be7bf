import type { Sheet } from '#platform/sheets'
import { anomalies } from '../schema.ts'

export const anomalySheet: Sheet = {
  name: 'anomalies',
  help: 'Where the source contradicts itself; shown beside the facts concerned.',
  key: ['id'],
  kept: {
    table: anomalies,
    id: anomalies.id,
    networkId: anomalies.networkId,
    position: anomalies.position,
    changedAt: anomalies.changedAt,
  },
  columns: [
    { name: 'id', kind: 'id', required: true, kept: anomalies.slug, help: 'A short id, such as N01.' },
    { name: 'topic', kind: 'text', kept: anomalies.topic, help: 'What it is about.' },
    { name: 'where', kind: 'text', kept: anomalies.place, help: 'The place in the source.' },
    { name: 'version_a', kind: 'text', kept: anomalies.versionA, help: 'What one place says.' },
    { name: 'version_b', kind: 'text', kept: anomalies.versionB, help: 'What the other says.' },
    { name: 'handling', kind: 'text', kept: anomalies.handling, help: 'How it was dealt with here.' },
  ],
}
