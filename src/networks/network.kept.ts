import type { Fields, Kept } from '#platform/records'
import { networks } from './schema.ts'

/** Every activity counts the version of a network up, so that a gap in it means nothing. */
export const keptNetwork = { table: networks, countedElsewhere: true } satisfies Kept

const asDate: Fields[string]['say'] = (value, { format }) => format.date(String(value))

/** What a network says of itself, in the order of its form. */
export const networkFields: Fields = {
  name: { label: 'networks.network.name' },
  acronym: { label: 'networks.network.acronym' },
  start: { label: 'networks.network.start', say: asDate },
  end: { label: 'networks.network.end', say: asDate },
  leadPartner: { label: 'networks.city.leadPartner' },
  horizontalThemes: { label: 'networks.network.horizontalThemes' },
  source: { label: 'networks.network.source' },
  asOf: { label: 'networks.network.asOf', say: asDate },
  accent: { label: 'networks.network.accent' },
  visibility: {
    label: 'networks.network.visibility',
    say: (value, { t }) => t(value === 'public' ? 'networks.network.public' : 'networks.network.private'),
  },
}
