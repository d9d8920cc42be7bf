import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { projectRoot } from '../settings/index.ts'
import { compile } from './compile.ts'

const values = [0, 1, 2, 5, 21, 1_234_567]

test.each(['en', 'fr'])('every message reads as the general formatter writes it (%s)', async (lang) => {
  let compared = 0
  for await (const file of glob(`src/**/text.${lang}.json`, { cwd: projectRoot })) {
    const messages: Record<string, string> = JSON.parse(readFileSync(join(projectRoot, file), 'utf8'))
    for (const [key, pattern] of Object.entries(messages)) {
      const general = new IntlMessageFormat(pattern, lang)
      const ours = compile(general.getAst(), lang)
      if (!ours) continue
      for (const [turn, value] of values.entries()) {
        const args = argumentsFor(general.getAst(), value, turn)
        expect(`${key}: ${ours(args)}`).toBe(`${key}: ${general.format(args)}`)
        compared++
      }
    }
  }
  expect(compared).toBeGreaterThan(1000)
})

test('messages with markup are left to the general formatter', () => {
  expect(compile(new IntlMessageFormat('Read <link>more</link>', 'en').getAst(), 'en')).toBeNull()
})

/** A value for everything a message asks for; choices take each of their options in turn. */
function argumentsFor(ast: MessageFormatElement[], value: number, turn: number): Record<string, string | number> {
  const found: Record<string, string | number> = {}
  for (const part of ast) {
    if (part.type === TYPE.argument) found[part.value] ??= value
    if (part.type === TYPE.plural) found[part.value] = value
    if (part.type === TYPE.select)
      found[part.value] = Object.keys(part.options)[turn % Object.keys(part.options).length]!
    if (part.type === TYPE.plural || part.type === TYPE.select)
      for (const option of Object.values(part.options))
        for (const [name, inner] of Object.entries(argumentsFor(option.value, value, turn))) found[name] ??= inner
  }
  return found
}
