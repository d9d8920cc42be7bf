import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the project, found upward from this file, whether it runs from `src/` or from `dist/`. */
export const projectRoot = climb(import.meta.dirname)

function climb(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'db', 'migrations'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('The folder of the project was not found.')
  return climb(above)
}
