export {
  type Added,
  addFile,
  describeFile,
  largestFile,
  mostFiles,
  moveFileUp,
  type ReadyFile,
  readFile,
  removeFile,
  removeFilesOf,
} from './file.commands.ts'
export { type FileRow, fileById, filesOf, isPicture, type Subject } from './file.queries.ts'
export { sendFile } from './serve.ts'
