import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../settings/index.ts'

interface Chunk {
  file: string
  css?: string[]
}

export const clientFolder = join(projectRoot, 'dist', 'client')

let manifest: Record<string, Chunk> | undefined

/** The address of a built file, named after its content so that browsers may keep it for ever. */
export function asset(source: string): string {
  manifest ??= readManifest()
  const chunk = manifest[source]
  if (!chunk) throw new Error(`${source} is not in the build; run bin/charrette help once to build it.`)
  return `/${chunk.file}`
}

function readManifest(): Record<string, Chunk> {
  const file = join(clientFolder, '.vite', 'manifest.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>) : {}
}
