import { checkAll, type Find, sendToCheck, takeOver } from '../acts.checks.ts'
import { sayWhatCausedIt } from '../acts.ledger.ts'
import {
  adopt,
  adoptTest,
  changeByTest,
  draftedBy,
  draftOf,
  finish,
  freeze,
  takeFocus,
  writeChapters,
  writeSection,
} from '../acts.plans.ts'
import { answerReviews, openRound, writeReviews } from '../acts.reviews.ts'
import { conclude, planners, present, sayWhatItGrewFrom, start, tell, writeForm } from '../acts.tests.ts'
import { planCast } from '../cast.plans.ts'
import { takenOver, wordsOfPlan, wordsOfTest } from '../cast.reviews.ts'
import type { Scene } from '../replay.ts'

/** Two cities hear something about their draft; the others' is agreed at once. */
const findings: Record<string, ReturnType<Find>> = {
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

/** Of their plan, too. */
const planFindings: Record<string, ReturnType<Find>> = {
  budaors: {
    field: actionOf('budaors'),
    passage: 'output',
    remark: 'Which three places in the first year? Name them, or say who chooses them and when.',
    suggestion:
      'Three visits to each of three places a year, chosen with the local group in January, each beginning with the last answer',
  },
  iasi: {
    field: actionOf('iasi'),
    passage: 'output',
    remark: 'Say by when, and who signs.',
    suggestion:
      'By the end of 2026 an agreement about keys and rooms, signed by the city and the block associations around six centres',
  },
}

function actionOf(city: string): string {
  return planCast.find(({ slug }) => slug === city)?.action.title ?? ''
}

/** From the form of a testing action to the adopted plan, between the scenes of the meetings. */
export const plansScenes: Scene[] = [
  {
    key: 'testing-forms',
    day: '2024-05-20',
    title: 'Every city writes the form of its testing action and sends it to be checked',
    async play(stage) {
      for (const planner of planners(stage)) {
        const { own } = await draftedBy(stage, planner)
        await sayWhatItGrewFrom(planner, own.drafts.title)
        await writeForm(planner)
        await sendToCheck(planner.player, planner.test, 'Our local group has talked about it.')
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
      for (const planner of planners(stage)) if (findings[planner.part.slug]) await takeOver(planner, planner.test)
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
      await writeReviews(stage, round, wordsOfTest)
      await answerReviews(stage, round, wordsOfTest)
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
    key: 'plans-revised',
    day: '2025-02-03',
    title: 'What the tests showed goes into the plans, and all nine are sent to be checked',
    async play(stage) {
      for (const planner of planners(stage)) {
        await changeByTest(stage, planner)
        await writeSection(stage, planner, 'governance', planner.part.plan.governance)
        await writeSection(stage, planner, 'integrated_approach', planner.part.end.effect)
        await sendToCheck(planner.player, draftOf(stage, planner), 'What changed comes out of the test.')
      }
    },
  },
  {
    key: 'plans-checked',
    day: '2025-02-14',
    title: 'The lead expert checks nine plans; two come back and are sent again',
    async play(stage) {
      await checkAll(stage, 'lead-expert', (city) => planFindings[city])
      for (const planner of planners(stage))
        if (planFindings[planner.part.slug]) await takeOver(planner, draftOf(stage, planner))
      await checkAll(stage, 'lead-expert', () => undefined)
    },
  },
  {
    key: 'plan-v2',
    day: '2025-03-03',
    title: 'After the tests: version 2 of every plan, and what caused each change',
    async play(stage) {
      for (const planner of planners(stage)) {
        const version = await freeze(stage, planner, { kind: 'v2', note: 'After the test.', audience: 'network' })
        await sayWhatCausedIt(planner, version, { cause: 'test', reason: planner.part.after.reason })
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
      await writeReviews(stage, round, wordsOfPlan)
      await answerReviews(stage, round, wordsOfPlan)
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
        await finish(stage, planner, '2025-09-25', takenOver(planner.part.slug))
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
  {
    key: 'drafts-wait',
    day: '2025-09-30',
    title: 'Two plans and the form of a second test wait for their check',
    async play(stage) {
      for (const planner of planners(stage)) {
        const said = afterPresentation[planner.part.slug]
        if (!said) continue
        await writeSection(stage, planner, 'governance', `${planner.part.plan.governance}\n\n${said}`)
        await sendToCheck(
          planner.player,
          draftOf(stage, planner),
          'Residents asked for this when we presented the plan.',
        )
      }
      const genk = planners(stage).find(({ part }) => part.slug === 'genk')
      if (!genk) return
      const second = {
        ...genk,
        part: { ...genk.part, form: secondForm },
        test: `${stage.home}/testing-actions/ta-genk-2`,
      }
      await writeForm(second)
      await sendToCheck(second.player, second.test, 'The next step, now that colleagues talk to each other.')
    },
  },
]

const afterPresentation: Record<string, string> = {
  iasi: 'Once a year the round meets in public and says which rooms were used, by whom and for what.',
  aarhus: 'The circle of hosts tells every autumn in which decisions a conversation was heard.',
}

const secondForm = {
  leadUnit: 'Department of participation',
  capacity: 'One officer for a day a week; project leaders of two departments.',
  stakeholders: 'Project leaders; members of one advisory council.',
  budget: 0,
  currency: 'EUR',
  startsOn: '2025-11',
  endsOn: '2026-03',
  outputs: 'Six projects went through the framework before they began.',
  results: 'Project leaders can say why they chose participation, or why not.',
  assumption: 'We believe that a short conversation over the framework changes when residents are asked.',
  signal: 'In two of six projects residents are asked earlier than was planned.',
  steps: ['Choose six projects with two departments', 'Go through the framework with each project leader'] as [
    string,
    string,
  ],
}
