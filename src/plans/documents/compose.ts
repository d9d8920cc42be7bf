import type { Formats, Text } from '#platform/text'
import type { PlanSnapshot, SectionKind, SnapshotSection } from '../versions/snapshot.ts'
import { withPhotos } from './compose.photos.ts'
import { composedAction, composedObjective, composedTest } from './compose.records.ts'
import { composedSchedule } from './compose.schedule.ts'
import { fundingBlocks, horizontalBlocks, indicatorBlocks, riskBlocks } from './compose.tables.ts'
import type { Block, ComposedPart } from './composed.ts'
import { proseOf } from './prose.ts'
import type { Stories } from './story.queries.ts'

/** Whoever reads it: their words and formats. */
export interface Speech {
  t: Text
  format: Formats
}

/** What is told of a plan besides what stands in it. */
export interface Beside {
  /** The whole story of each action, as far as the readers may know it. */
  stories?: Stories
}

/** A plan in the order in which it is read, the same on a page, on paper and in a text document. */
export function composePlan(snapshot: PlanSnapshot, speech: Speech, beside: Beside = {}): ComposedPart[] {
  const parts: ComposedPart[] = []
  for (const section of snapshot.sections) {
    const last = parts.at(-1)
    const part = last && last.title === section.part ? last : { title: section.part, sections: [] }
    if (part !== last) parts.push(part)
    const { id, key, title } = section
    part.sections.push({ id, key, title, blocks: blocksOf(section, snapshot, speech, beside) })
  }
  return withPhotos(parts, snapshot, speech)
}

function blocksOf(section: SnapshotSection, snapshot: PlanSnapshot, speech: Speech, beside: Beside): Block[] {
  const { t } = speech
  const blocks = proseOf(section.text)
  const said: Block[] = blocks.length > 0 ? [{ is: 'prose', blocks, markdown: section.text }] : []
  const drawn = drawers[section.kind]?.(snapshot, speech, beside) ?? []
  if (said.length + drawn.length === 0) return [{ is: 'note', words: t('plans.document.noText') }]
  return [...said, ...drawn]
}

type Drawer = (snapshot: PlanSnapshot, speech: Speech, beside: Beside) => Block[]

const note = (words: string): Block[] => [{ is: 'note', words }]

/** What is drawn from the record below the text of a section. */
const drawers: Record<SectionKind, Drawer | undefined> = {
  text: undefined,
  city: ({ facts }, { t }) =>
    facts.length === 0
      ? note(t('plans.document.noFacts'))
      : [
          {
            is: 'facts',
            written: true,
            rows: facts.map(({ label, value, doubt }) => ({
              label,
              cell: { lines: [doubt ? `${value} (${doubt})` : value] },
            })),
          },
        ],
  objectives: (snapshot, speech) =>
    snapshot.objectives.length === 0
      ? note(speech.t('plans.document.noObjectives'))
      : [
          {
            is: 'objectives',
            items: snapshot.objectives.map((one, at) => composedObjective(snapshot, one, at, speech)),
          },
        ],
  actions: (snapshot, speech, beside) =>
    snapshot.actions.length === 0
      ? note(speech.t('plans.document.noActions'))
      : [{ is: 'actions', items: snapshot.actions.map((one) => composedAction(snapshot, one, speech, beside)) }],
  schedule: (snapshot, speech) => {
    const schedule = composedSchedule(snapshot.actions, speech)
    return schedule ? [schedule] : note(speech.t('plans.document.noDates'))
  },
  funding: fundingBlocks,
  risks: riskBlocks,
  indicators: indicatorBlocks,
  tests: (snapshot, speech) =>
    snapshot.tests.length === 0
      ? note(speech.t('plans.document.noTests'))
      : [{ is: 'tests', items: snapshot.tests.map((one) => composedTest(snapshot, one, speech)) }],
  horizontal: horizontalBlocks,
}
