export { gathered } from './gathered.ts'
export { type Mount, mount, type Slice } from './slice.ts'
export { fill, type Panel, type Slot, slot } from './slot.ts'
