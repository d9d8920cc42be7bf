import { type Maker, madeApart } from './apart.ts'
import type { Pictures } from './typeset.ts'

const typesetter: Maker = { source: 'src/platform/documents/typeset.process.ts', built: 'typeset.js' }

/** Sets a long document as `typeset` does, in a process of its own; `onSet` is told when only writing the file is left. */
export const typesetApart = (
  template: string,
  data: object,
  onSet?: () => void,
  pictures: Pictures = {},
): Promise<Buffer> => madeApart(typesetter, { template, data, pictures }, onSet)
