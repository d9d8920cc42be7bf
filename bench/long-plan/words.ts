import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlanSnapshot } from '../../src/plans/versions/snapshot.ts'
import { chance } from '../large/random.ts'

const root = join(import.meta.dirname, '../..')

/** The words of the interface: a few thousand, such as plans are written in. */
function vocabulary(): string[] {
  const said = globSync('src/*/text.en.json', { cwd: root }).flatMap((path) =>
    Object.values<string>(JSON.parse(readFileSync(join(root, path), 'utf8'))),
  )
  return [...new Set(said.join(' ').match(/\b[a-z]{2,}\b/g))].sort()
}

/** A plan that says something else in every paragraph and of every action, so that it packs no better than one that people wrote. */
export function variedPlan(plan: PlanSnapshot): PlanSnapshot {
  const { between } = chance(11)
  const words = vocabulary()
  const varied = (text: string): string =>
    text.replace(/\b[a-z]{3,}\b/g, () => words[between(0, words.length - 1)] ?? '')
  const inParagraphs = (text: string): string =>
    text
      .split('\n\n')
      .map((paragraph, at) => (at < 12 ? paragraph : varied(paragraph)))
      .join('\n\n')
  return {
    ...plan,
    sections: plan.sections.map((section) => ({ ...section, text: inParagraphs(section.text) })),
    actions: plan.actions.map((action) => ({
      ...action,
      description: action.description && varied(action.description),
      intendedResult: action.intendedResult && varied(action.intendedResult),
      output: action.output && varied(action.output),
      partners: action.partners && varied(action.partners),
      resources: action.resources && varied(action.resources),
      steps: action.steps.map((step) => ({ ...step, label: varied(step.label) })),
      indicators: action.indicators.map((one) => ({ ...one, label: varied(one.label) })),
      risks: action.risks.map((one) => ({ ...one, risk: varied(one.risk), answer: one.answer && varied(one.answer) })),
    })),
  }
}
