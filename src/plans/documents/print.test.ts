import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { typeset } from '#platform/documents'
import { createFormats, createText } from '#platform/text'
import { writtenPlan } from '../../../tests/written-plan.ts'
import en from '../text.en.json' with { type: 'json' }
import fr from '../text.fr.json' with { type: 'json' }
import type { PlanSnapshot, SnapshotSection } from '../versions/snapshot.ts'
import { type Edition, printedPlan } from './print.ts'

const speaker = { lang: 'en' as const, t: createText({ en, fr }, 'en'), format: createFormats('en') }
const colours = { accent: '#0b5f6b', tint: '#e6f2f3' }
const edition: Edition = {
  ...{
    name: 'Final plan',
    day: null,
    programme: null,
    adopted: null,
    address: null,
    network: 'https://example.org/n/x',
  },
  ...colours,
}

/** Two short actions below so many lines of text. */
function planAfter(lines: number): PlanSnapshot {
  const plan = writtenPlan({ actions: 2 })
  const section = (key: string, kind: SnapshotSection['kind'], text: string): SnapshotSection => ({
    ...{ id: key, key, title: key, part: null, kind, text },
  })
  const filler = Array.from({ length: lines }, (_, at) => `Line ${at}`).join('\n\n')
  return {
    ...plan,
    sections: [section('context', 'text', filler), section('actions', 'actions', '')],
    actions: plan.actions.map((action, at) => ({
      ...action,
      ...{ title: `Undertaking${at}`, description: null, steps: [], indicators: [], risks: [], commitments: [] },
      origins: [{ kind: 'words', id: null, title: `Source${at}`, at: null, audience: 'public' as const }],
    })),
  }
}

/** On which page the heading of an action stands, and on which its footnote. After the cover and the contents, which name both. */
async function pagesOf(plan: PlanSnapshot): Promise<[heading: number, footnote: number][]> {
  const template = await readFile(join(import.meta.dirname, 'plan.typ'), 'utf8')
  const bytes = await typeset(template, printedPlan(plan, edition, speaker))
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  const first = (words: string) => pages.findIndex((page, at) => at >= 2 && page.includes(words))
  return [0, 1].map((at) => [first(`Undertaking${at}`), first(`Source${at}.`)])
}

test('the footnote of a short action stands on the page of its heading, wherever the page ends', async () => {
  for (let lines = 10; lines <= 40; lines += 2) {
    const found = await pagesOf(planAfter(lines))
    expect([lines, ...found.map(([heading, footnote]) => footnote - heading)]).toEqual([lines, 0, 0])
  }
}, 120_000)

test('that of a long one, named in its last line, never before it', async () => {
  const steps = Array.from({ length: 24 }, (_, at) => ({
    label: `Step ${at}`,
    startsOn: null,
    endsOn: null,
    doneOn: null,
  }))
  for (let lines = 10; lines <= 40; lines += 6) {
    const plan = planAfter(lines)
    const long = plan.actions.map((one) => ({ ...one, steps: steps.map((step, at) => ({ ...step, id: `${at}` })) }))
    const found = await pagesOf({ ...plan, actions: long })
    expect([lines, ...found.map(([heading, footnote]) => footnote >= heading)]).toEqual([lines, true, true])
  }
}, 120_000)
