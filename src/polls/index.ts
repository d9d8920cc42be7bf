export { roomsOf } from './live/rooms.ts'
