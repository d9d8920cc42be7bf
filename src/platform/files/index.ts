export { checkFiles } from './check.ts'
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
export { drawingForPaper, type PaperPicture, pictureForPaper } from './for-paper.ts'
export { backupUnderWay } from './held.ts'
export { sendFile } from './serve.ts'
export { hashOf, openStore, type Store } from './store.ts'
export { StoreError } from './store-error.ts'
export { fileJobs } from './sweep.jobs.ts'
