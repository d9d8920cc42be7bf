export {
  addFile,
  describeFile,
  mostFiles,
  moveFileUp,
  readFile,
  removeFile,
  removeFilesOf,
} from './file.commands.ts'
export { type FileRow, fileById, filesOf, isPicture } from './file.queries.ts'
export { sendFile } from './serve.ts'
