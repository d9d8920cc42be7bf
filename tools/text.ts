import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/**
 * Writes the types of each floor's messages beside its text files and complains about keys that one language lacks.
 * With `--check` nothing is written and an outdated file is a failure.
 */
const check = process.argv.includes('--check')
const problems: string[] = []

for (const english of globSync('src/*/text.en.json').sort()) {
  const floor = dirname(english)
  const source = read(english)
  const french = read(join(floor, 'text.fr.json'))
  for (const key of Object.keys(source)) {
    if (!key.startsWith(`${floor.replace('src/', '')}.`))
      problems.push(`${english}: ${key} does not begin with its floor`)
    if (!(key in french)) problems.push(`${floor}/text.fr.json lacks ${key}`)
    else if (typeOf(source[key] ?? '') !== typeOf(french[key] ?? ''))
      problems.push(`${floor}: ${key} needs other values in French`)
  }
  for (const key of Object.keys(french))
    if (!(key in source)) problems.push(`${floor}/text.fr.json has ${key}, which English lacks`)
  write(join(floor, 'text.types.d.ts'), declaration(source))
}

for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0

function read(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
}

function declaration(messages: Record<string, string>): string {
  const lines = Object.entries(messages).map(([key, pattern]) => `    '${key}': ${typeOf(pattern)}`)
  return [
    '// Written by tools/text.ts from the text files beside it.',
    "import type { Child } from '#platform/text'",
    '',
    "declare module '../platform/text/messages.ts' {",
    '  interface Messages {',
    ...lines,
    '  }',
    '}',
    '',
    'export type Markup = (parts: Child[]) => Child',
    '',
  ].join('\n')
}

/** What a message needs to be told, as a type. */
function typeOf(pattern: string): string {
  const wanted = new Map<string, string>()
  collect(parse(pattern), wanted)
  if (wanted.size === 0) return 'undefined'
  return `{ ${[...wanted]
    .sort()
    .map(([name, type]) => `${name}: ${type}`)
    .join('; ')} }`
}

function collect(parts: MessageFormatElement[], wanted: Map<string, string>): void {
  for (const part of parts) {
    if (part.type === TYPE.argument || part.type === TYPE.select)
      wanted.set(part.value, wanted.get(part.value) ?? 'string | number')
    if (part.type === TYPE.number || part.type === TYPE.plural) wanted.set(part.value, 'number')
    if (part.type === TYPE.date || part.type === TYPE.time) wanted.set(part.value, 'Date')
    if (part.type === TYPE.tag) {
      wanted.set(part.value, 'Markup')
      collect(part.children, wanted)
    }
    if (part.type === TYPE.plural || part.type === TYPE.select)
      for (const option of Object.values(part.options)) collect(option.value, wanted)
  }
}

function write(file: string, content: string): void {
  let current = ''
  try {
    current = readFileSync(file, 'utf8')
  } catch {
    // a new floor
  }
  if (current === content) return
  if (check) problems.push(`${file} is outdated: run node tools/text.ts`)
  else writeFileSync(file, content)
}
