export { type Mount, mount, type Slice } from './slice.ts'
export { fill, type Slot, slot } from './slot.ts'
