export { quickWay } from './answers/quick.ts'
export { roomsOf } from './live/rooms.ts'
