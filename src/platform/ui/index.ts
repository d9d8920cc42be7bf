export { asset } from './assets.ts'
export type { Masthead } from './masthead.ts'
export { PageContext, type PageHead, usePage } from './page.ts'
export { renderer } from './renderer.tsx'
