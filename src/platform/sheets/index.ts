export { type Reading, readCell, readList } from './cell.ts'
export { countryCodes } from './codes.ts'
export { bookOf, literal, rowsOf, type SheetBook, writeRows } from './row-sql.ts'
export {
  type Column,
  type Finding,
  isOwnWay,
  type OwnColumn,
  type OwnWay,
  type Pairs,
  type Row,
  type Sheet,
  type Trouble,
} from './sheet.ts'
