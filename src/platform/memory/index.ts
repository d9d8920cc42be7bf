export { setInStone } from './set-in-stone.ts'
export { Shelf } from './shelf.ts'
