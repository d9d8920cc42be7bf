import { expect, test } from 'vitest'
import { commands } from '../src/app/command-line/commands.ts'
import { helpFor } from '../src/app/command-line/help.ts'
import { readSettings } from '../src/platform/settings/index.ts'

test('the help names every setting and every command', async () => {
  const asked = new Set<string>()
  const env = new Proxy({}, { get: (_, name) => void asked.add(String(name)) })
  readSettings(env)
  const help = await helpFor(undefined)
  expect([...asked].sort()).toContain('CONTACT')
  expect([...asked].filter((name) => !new RegExp(`\\b${name}\\b`).test(help))).toEqual([])
  expect(Object.keys(commands).filter((name) => !help.includes(`  charrette ${name} `))).toEqual([])
})
