import {
  adopt,
  adoptTest,
  changeByTest,
  finish,
  freeze,
  sayWhatCausedIt,
  takeFocus,
  writeChapters,
  writeSection,
} from '../acts.plans.ts'
import { answerReviews, openRound, writeReviews } from '../acts.reviews.ts'
import { checkAll, conclude, planners, present, sendForm, start, takeOver, tell, writeForm } from '../acts.tests.ts'
import { planCast } from '../cast.plans.ts'
import type { Scene } from '../replay.ts'

/** Two cities hear something about their draft; the others' is agreed at once. */
const findings: Record<string, { field: string; remark: string; suggestion: string }> = {
  kekava: {
    field: 'results',
    remark: 'Two groups by when, and how would you know that they are new?',
    suggestion: 'By December two groups of neighbours that did not exist in June have met twice around a place.',
  },
  breda: {
    field: 'success_signal',
    remark: 'This can be asked of the residents, not only counted.',
    suggestion:
      'Two of three residents say that it was one conversation and not five, when the community centre asks them.',
  },
}

/** From the form of a testing action to the adopted plan, between the scenes of the meetings. */
export const plansScenes: Scene[] = [
  {
    key: 'testing-forms',
    day: '2024-05-20',
    title: 'Every city writes the form of its testing action and sends it to be checked',
    async play(stage) {
      for (const planner of planners(stage)) {
        await writeForm(planner)
        await sendForm(planner, 'Our local group has talked about it.')
      }
    },
  },
  {
    key: 'quality-check',
    day: '2024-06-14',
    title: 'Lead expert and lead partner check the forms; two come back and are sent again',
    async play(stage) {
      await checkAll(stage, 'lead-expert', (city) => findings[city])
      await checkAll(stage, 'lead-partner', () => undefined)
      for (const planner of planners(stage)) if (findings[planner.part.slug]) await takeOver(planner)
      await checkAll(stage, 'lead-expert', () => undefined)
      await checkAll(stage, 'lead-partner', () => undefined)
    },
  },
  {
    key: 'plan-v1',
    day: '2024-06-20',
    title: 'Before the tests: objectives, the first actions, and version 1 of every plan',
    async play(stage) {
      for (const planner of planners(stage)) {
        await takeFocus(stage, planner)
        await writeChapters(stage, planner)
        await adoptTest(stage, planner)
        await freeze(stage, planner, { kind: 'v1', note: 'As we see it before the test.', audience: 'network' })
      }
    },
  },
  {
    key: 'tests-begin',
    day: '2024-07-01',
    title: 'The tests were presented in Gdańsk and begin',
    async play(stage) {
      for (const planner of planners(stage)) {
        await present(planner)
        await start(planner)
      }
    },
  },
  {
    key: 'tests-run',
    day: '2024-10-01',
    title: 'What the cities see while their tests run',
    async play(stage) {
      for (const planner of planners(stage)) await tell(planner, '2024-09-27')
    },
  },
  {
    key: 'tests-reviewed',
    day: '2024-10-17',
    title: 'The fourth core meeting in Aarhus: every city reads the tests of two others',
    async play(stage) {
      const round = await openRound(stage, {
        kind: 'test_results',
        title: 'What the tests show',
        meeting: 'Core network meeting 4',
        dueOn: '2024-10-24',
        answersDueOn: '2024-11-15',
      })
      await writeReviews(stage, round, (city) => [
        'The test was small enough to begin, and its question was clear.',
        `Tell us what you would do otherwise; in ${cityOf(city)} we would have asked those who did not come.`,
      ])
      await answerReviews(stage, round)
    },
  },
  {
    key: 'tests-end',
    day: '2024-12-16',
    title: 'The tests end: six are scaled up, three changed, and each leaves a lesson',
    async play(stage) {
      for (const planner of planners(stage)) await conclude(planner)
    },
  },
  {
    key: 'plan-v2',
    day: '2025-03-03',
    title: 'After the tests: version 2 of every plan, and what caused each change',
    async play(stage) {
      for (const planner of planners(stage)) {
        await changeByTest(stage, planner)
        await writeSection(stage, planner, 'governance', planner.part.plan.governance)
        await writeSection(stage, planner, 'integrated_approach', planner.part.end.effect)
        const version = await freeze(stage, planner, { kind: 'v2', note: 'After the test.', audience: 'network' })
        await sayWhatCausedIt(planner, version)
      }
    },
  },
  {
    key: 'plans-reviewed',
    day: '2025-03-20',
    title: 'The fifth core meeting: every city reads the plans of two others',
    async play(stage) {
      const round = await openRound(stage, {
        kind: 'plans',
        title: 'Draft plans',
        meeting: 'Core network meeting 5',
        dueOn: '2025-03-27',
        answersDueOn: '2025-04-30',
      })
      await writeReviews(stage, round, (city) => [
        planCast.find(({ slug }) => slug === city)?.remark ?? '',
        'Say in one sentence at the beginning what will be different in two years.',
      ])
      await answerReviews(stage, round)
    },
  },
  {
    key: 'plans-final',
    day: '2025-09-12',
    title: 'The plans are finished, published, and presented to residents',
    async play(stage) {
      for (const planner of planners(stage)) {
        await writeSection(
          stage,
          planner,
          'vision',
          `**In two years** ${planner.part.action.result.replace(/^./, (first) => first.toLowerCase())}\n\n${planner.part.plan.vision}`,
        )
        await finish(stage, planner, '2025-09-25')
      }
    },
  },
  {
    key: 'plans-adopted',
    day: '2025-09-30',
    title: 'Four councils have adopted their plan',
    async play(stage) {
      for (const planner of planners(stage).slice(0, 4)) await adopt(stage, planner, '2025-09-29')
    },
  },
]

const cityOf = (slug: string) => slug.replace(/(^|-)(.)/g, (_, gap, first) => (gap ? ' ' : '') + first.toUpperCase())
