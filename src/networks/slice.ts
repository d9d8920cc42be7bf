import { mount, type Slice } from '#platform/slice'
import { anomalySheet } from './anomalies/anomaly.sheet.ts'
import { searchableCities } from './cities/city.searchable.ts'
import { citySheet } from './cities/city.sheet.ts'
import { networkRoutes } from './network.routes.tsx'
import { networkSheet } from './network.sheet.ts'
import { obligationSheet } from './roadmap/obligation.sheet.ts'
import { roadmapSheet } from './roadmap/roadmap.sheet.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }
import { searchableThemes } from './themes/theme.searchable.ts'
import { themeSheet } from './themes/theme.sheet.ts'

export const slice: Slice = {
  texts: { en, fr },
  mounts: [mount('/n/:network', networkRoutes)],
  menu: [
    { label: 'networks.menu.overview', at: '', place: 10 },
    { label: 'networks.menu.cities', at: '/cities', place: 20 },
    { label: 'networks.menu.roadmap', at: '/roadmap', place: 50 },
  ],
  searchable: [searchableCities, searchableThemes],
  sheets: [networkSheet, citySheet, themeSheet, anomalySheet, roadmapSheet, obligationSheet],
}
