export { maySeeNetwork } from './access.ts'
export { type City, citiesOf } from './cities/city.queries.ts'
export { inNetwork, type NetworkEnv, type NetworkLocals } from './in-network.ts'
export { cityPath, networkPath, themePath } from './network.paths.ts'
export { type Network, networkBySlug } from './network.queries.ts'
export {
  besideCity,
  besideNetwork,
  besideTheme,
  type CityColumn,
  type CitySubject,
  cityColumns,
  type NetworkSubject,
  recordLinks,
  type ThemeSubject,
} from './slots.ts'
export { subThemesOf, type Theme, themesOf } from './themes/theme.queries.ts'
