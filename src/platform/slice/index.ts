export { type MenuEntry, type Mount, mount, type Slice } from './slice.ts'
export { type Filling, fill, type Slot, slot } from './slot.ts'
