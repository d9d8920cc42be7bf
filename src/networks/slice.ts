import { mount, type Slice } from '#platform/slice'
import { searchableCities } from './cities/city.searchable.ts'
import { networkRoutes } from './network.routes.tsx'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }
import { searchableThemes } from './themes/theme.searchable.ts'

export const slice: Slice = {
  texts: { en, fr },
  mounts: [mount('/n/:network', networkRoutes)],
  menu: [
    { label: 'networks.menu.overview', at: '', place: 10 },
    { label: 'networks.menu.cities', at: '/cities', place: 20 },
    { label: 'networks.menu.roadmap', at: '/roadmap', place: 50 },
  ],
  searchable: [searchableCities, searchableThemes],
}
