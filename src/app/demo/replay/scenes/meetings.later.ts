import {
  acceptReports,
  comeTogether,
  type Evening,
  fillGrids,
  meetAtHome,
  seal,
  stateTable,
  waiveBefore,
} from '../acts.ts'
import { laterCast } from '../cast.later.ts'
import { planCast } from '../cast.plans.ts'
import type { Scene, Stage } from '../replay.ts'
import { markHeld } from './meetings.ts'

/** From the third core meeting to the fifth: where tests and plans are read, and the evenings at home around it. */
export const laterScenes: Scene[] = [
  {
    key: 'home-before-cnm4',
    day: '2024-09-20',
    title: 'Local groups hear how the tests go, and say what their city should ask in Aarhus',
    async play(stage) {
      await stateTable(stage, '2024-H2', 'agree', { note: 'What was open in Gdańsk, and the tests.' })
      await evening(stage, {
        ...{ relation: 'before', event: 'CNM4', from: '2024-09-03', atHome: 'city_hall' },
        agenda: 'How the test goes\nWhat we want to ask in Aarhus',
        topics: 'The test; what we would like to hear from two other cities.',
        results: ({ slug }) => `What we look for: ${testOf(slug).form.signal}`,
        feedback: () => 'Please send what we are to read two weeks before.',
      })
    },
  },
  {
    key: 'cnm4',
    day: '2024-10-17',
    title: 'The fourth core meeting in Aarhus',
    play: (stage) => hold(stage, 'CNM4', 0, '2024-10-17'),
  },
  {
    key: 'home-after-cnm4',
    day: '2024-11-14',
    title: 'At home the local groups hear what other cities said of the test',
    play: (stage) =>
      evening(stage, {
        ...{ relation: 'after', event: 'CNM4', from: '2024-10-28', atHome: 'elsewhere' },
        agenda: 'What two cities said of our test\nThe learning grid',
        topics: 'The remarks of the peers; how the test should end.',
        results: ({ slug }) => `Towards the end of the test: ${testOf(slug).end.changes}`,
        feedback: () => 'It helped to read the tests of others.',
      }),
  },
  {
    key: 'home-before-cnm5',
    day: '2025-03-10',
    title: 'Local groups read the second version of their plan',
    play: (stage) =>
      evening(stage, {
        ...{ relation: 'before', event: 'CNM5', from: '2025-02-24', atHome: 'elsewhere' },
        agenda: 'The second version of our plan\nWhat two other cities should look at',
        topics: 'What the test changed in the plan.',
        results: ({ slug }) => `Changed by the test: ${testOf(slug).after.output}.`,
        feedback: () => 'A page that can be read in five minutes, please.',
      }),
  },
  {
    key: 'cnm5',
    day: '2025-03-20',
    title: 'The fifth core meeting in Quart de Poblet',
    play: (stage) => hold(stage, 'CNM5', 1, '2025-03-20'),
  },
  {
    key: 'home-after-cnm5',
    day: '2025-04-14',
    title: 'At home the local groups answer what their peers said of the plan',
    play: (stage) =>
      evening(stage, {
        ...{ relation: 'after', event: 'CNM5', from: '2025-04-01', atHome: 'city_hall' },
        agenda: 'What two cities said of our plan\nWhat we take over',
        topics: 'The remarks of the peers, one by one.',
        results: ({ slug }) => `Who looks after the plan: ${testOf(slug).plan.governance}`,
        feedback: () => 'We would like to present the plan together with the city.',
      }),
  },
  {
    key: 'left-out',
    day: '2025-09-30',
    title: 'What this story does not tell of is not asked for',
    async play(stage) {
      await waiveBefore(stage, '2025-09-30', 'This example does not tell of it.')
    },
  },
]

function testOf(city: string) {
  const part = planCast.find(({ slug }) => slug === city)
  if (!part) throw new Error(`${city} has no test.`)
  return part
}

async function evening(stage: Stage, what: Evening): Promise<void> {
  await meetAtHome(stage, what)
  await acceptReports(stage)
}

/** Everybody is there and writes down what they take home. What is read there stands in the rounds of peer review. */
async function hold(stage: Stage, meeting: string, number: 0 | 1, day: string): Promise<void> {
  const expert = stage.as('lead-expert')
  const at = `${stage.home}/meetings/${meeting}`
  await expert.sends(`${at}/agenda/proposal`, {})
  await expert.sends(`${at}/agenda`, { note: 'Agreed with the host.', agreed: 'yes' }, '/versions')
  await comeTogether(stage, meeting)
  await seal(expert, at)
  await markHeld(stage, meeting)
  await fillGrids(stage, meeting, day, ({ slug }) => {
    const own = laterCast.find((one) => one.slug === slug)?.learned[number]
    if (!own) throw new Error(`${slug} takes nothing home from ${meeting}.`)
    return own
  })
}
