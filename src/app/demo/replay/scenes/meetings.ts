import { adoptDraft, beginPlan, freeze } from '../acts.plans.ts'
import { planners } from '../acts.tests.ts'
import {
  acceptReports,
  checkAllIn,
  comeTogether,
  coordinators,
  fillGrids,
  handIn,
  meetAtHome,
  reviewPromises,
  sayWhatBecameOfNeeds,
  seal,
  stateTable,
  tickOff,
  waiveBefore,
} from '../acts.ts'
import type { Scene, Stage } from '../replay.ts'

/** From the first core meeting to the third, as the roadmap of the baseline study foresees it. */
export const meetingsScenes: Scene[] = [
  {
    key: 'cnm1',
    day: '2023-11-16',
    title: 'The first core meeting: everybody is there, and writes down what they take home',
    async play(stage) {
      await comeTogether(stage, 'CNM1')
      await seal(stage.as('lead-expert'), `${stage.home}/meetings/CNM1`)
      await fillGrids(stage, 'CNM1', '2023-11-16', (part) => part.learned[0])
    },
  },
  {
    key: 'home-after-cnm1',
    day: '2023-12-20',
    title: 'Local groups meet for the first time, most of them outside the city hall',
    async play(stage) {
      await meetAtHome(stage, {
        relation: 'after',
        event: 'CNM1',
        from: '2023-12-04',
        atHome: 'elsewhere',
        agenda: 'Who we are\nWhat the city took home from Genk and Breda\nWhat we want to know next',
        topics: 'Getting to know each other; the learning grid of the first meeting.',
        results: (part) => part.learned[0].action,
        feedback: () => 'Please send the rationale a week before the academy.',
      })
      await waiveBefore(
        stage,
        '2023-12-01',
        'It was before the network worked here; the baseline study says nothing of it.',
      )
      await handIn(stage, 'lead-partner', 'D37', '2023-12', 'Baseline study and network roadmap')
      await stateTable(stage, '2024-H1', 'agree', { note: 'As it stands in the baseline study.' })
    },
  },
  {
    key: 'academy-1',
    day: '2024-01-25',
    title: 'The first academy: a rationale, a poll on phones, and what every city wants to learn',
    async play(stage) {
      await writeRationale(stage, 'OA1', {
        framing:
          'Processes end well and nothing follows. Theme 2 asks how results stay alive, and how people hear of them.',
        whyNow:
          'Most cities plan a process for 2024; what they promise about results has to be clear before it begins.',
        backlog: 'Who owns a result after the process ends?\nWhat is told to those who took part, when and by whom?',
        examples: 'Aarhus follows input to the decision; Gdańsk binds itself beforehand.',
        questions: 'Which result of last year would you be proud to show?\nWhich one was lost, and where?',
      })
      await holdAcademy(stage, 'OA1', 0)
      await handIn(stage, 'lead-expert', 'D15', '2024-01', 'Template of the action plan')
      await tickOff(stage, ['R15', 'R01', 'R20'])
    },
  },
  {
    key: 'home-before-cnm2',
    day: '2024-02-26',
    title: 'Local groups prepare the second core meeting; reports are sent and accepted',
    async play(stage) {
      await meetAtHome(stage, {
        relation: 'before',
        event: 'CNM2',
        from: '2024-02-05',
        atHome: 'city_hall',
        agenda: 'What we asked at the academy\nWho comes along from our group\nFirst ideas for a testing action',
        topics: 'The questions of the academy; who takes the seat of the local group.',
        results: (part) => `We want to know: ${part.asks[0].question}`,
        feedback: () => 'More time for questions between cities, please.',
      })
      await acceptReports(stage)
      await tickOff(stage, ['R05', 'R06'])
    },
  },
  {
    key: 'agenda-cnm2',
    day: '2024-02-28',
    title: 'The agenda of the second core meeting grows out of what the cities want to learn',
    async play(stage) {
      const expert = stage.as('lead-expert')
      await expert.sends(`${stage.home}/meetings/CNM2/agenda/proposal`, {})
      await expert.sends(
        `${stage.home}/meetings/CNM2/agenda`,
        { note: 'Agreed with both hosts.', agreed: 'yes' },
        '/versions',
      )
      for (const planner of planners(stage)) {
        await beginPlan(stage, planner)
        await freeze(stage, planner, { kind: 'draft', note: 'The policies there are, and what was tried before.' })
      }
      await tickOff(stage, ['R12', 'R21', 'R27'])
    },
  },
  {
    key: 'cnm2',
    day: '2024-03-08',
    title: 'The second core meeting in Budaörs and Banská Bystrica',
    async play(stage) {
      await holdCoreMeeting(stage, 'CNM2', 1, '2024-03-08')
      await tickOff(stage, ['R02'])
      await stateTable(stage, '2024-H1', 'update', { event: 'CNM2', note: 'One academy and one core meeting held.' })
    },
  },
  {
    key: 'home-after-cnm2',
    day: '2024-04-15',
    title: 'What was learned becomes draft actions, and the local groups discuss them',
    async play(stage) {
      await growDraftActions(stage, 'CNM2')
      await meetAtHome(stage, {
        relation: 'after',
        event: 'CNM2',
        from: '2024-03-18',
        atHome: 'elsewhere',
        agenda: 'The learning grid of the second meeting\nOur first draft action',
        topics: 'The learning grid; the first draft action.',
        results: (part) => `Draft action discussed: ${part.drafts.title}.`,
        feedback: (part) => part.said,
      })
      await acceptReports(stage)
      for (const planner of planners(stage)) {
        await adoptDraft(stage, planner)
        await freeze(stage, planner, {
          kind: 'draft',
          note: 'The first draft action, as the local group discussed it.',
        })
      }
      await handIn(stage, 'lead-expert', 'D28', '2024-04', 'Quarterly report, January to March')
      await tickOff(stage, ['R18'])
    },
  },
  {
    key: 'academy-2',
    day: '2024-05-16',
    title: 'The second academy: draft actions are presented, and the next questions asked',
    async play(stage) {
      await writeRationale(stage, 'OA2', {
        framing:
          'Participation fails in the office before it fails in the street. Themes 3 and 4 are about those who work there.',
        whyNow: 'Testing actions begin in June; nearly all of them train or bring together staff.',
        backlog: 'What makes staff afraid?\nWho may decide to try something?',
        examples: 'Outside the network: badges for staff in Louisville, lunch meetings in public agencies.',
        questions: 'Which colleague changed their mind, and why?\nWhich rule would you like to try without?',
      })
      await holdAcademy(stage, 'OA2', 1)
      await handIn(stage, 'lead-expert', 'D21', '2024-05', 'Form for testing actions')
      await tickOff(stage, ['R17', 'R22', 'R03', 'R13', 'R24', 'R28'])
    },
  },
  {
    key: 'cnm3',
    day: '2024-06-28',
    title: 'The third core meeting in Gdańsk: testing actions are planned',
    async play(stage) {
      const expert = stage.as('lead-expert')
      await expert.sends(`${stage.home}/meetings/CNM3/agenda/proposal`, {})
      await expert.sends(
        `${stage.home}/meetings/CNM3/agenda`,
        { note: 'Agreed with the host.', agreed: 'yes' },
        '/versions',
      )
      await handIn(
        stage,
        'lead-expert',
        'D24',
        'CNM3.during',
        'Planning workshop: nine cities present their testing action',
      )
      await reviewPromises(stage, 'CNM3')
      await holdCoreMeeting(stage, 'CNM3', 2, '2024-06-28')
      await tickOff(stage, ['R23', 'R04'])
      await stateTable(stage, '2024-H1', 'update', {
        event: 'CNM3',
        note: 'What is open goes on in the next half-year.',
      })
      await expert.sends(`${stage.home}/roadmap/next`, {})
    },
  },
]

interface Paper {
  framing: string
  whyNow: string
  backlog: string
  examples: string
  questions: string
}

async function writeRationale(stage: Stage, meeting: string, paper: Paper): Promise<void> {
  const expert = stage.as('lead-expert')
  const at = `${stage.home}/meetings/${meeting}/rationale`
  await expert.sends(`${at}/edit`, { ...paper, shared: 'yes' })
  for (const stage of ['draft', 'discussed', 'final'])
    await expert.sends(`${at}/versions/new`, { stage, audience: stage === 'final' ? 'public' : 'network' })
}

/** Sessions, a poll on phones, and two learning needs of every city. */
async function holdAcademy(stage: Stage, meeting: string, number: 0 | 1): Promise<void> {
  const expert = stage.as('lead-expert')
  const at = `${stage.home}/meetings/${meeting}`
  await expert.sends(`${at}/academy`, {}, '/academy/agenda')
  if (number > 0) await expert.sends(`${at}/presentations`, {}, '/presentations/all')
  await comeTogether(stage, meeting)
  await seal(expert, at)
  const poll = await expert.sends(`${at}/polls/new`, {
    title: 'What do we want to learn next?',
    template: 'closing_poll',
    results: 'live',
  })
  await expert.sends(poll, {}, '/open')
  await stage.room(
    poll.split('/').at(-1) ?? '',
    coordinators(stage).map(({ part }) => part.asks[number]),
  )
  await expert.sends(poll, {}, '/close')
  await makeNeeds(stage, poll, number)
  await markHeld(stage, meeting)
}

/** What the room said becomes a learning need of the city that said it, in one step. */
async function makeNeeds(stage: Stage, poll: string, number: 0 | 1): Promise<void> {
  const expert = stage.as('lead-expert')
  const page = await expert.reads(`${poll}/needs`)
  const fields: Record<string, string> = {}
  for (const said of page.querySelectorAll('main textarea')) {
    const id = said.getAttribute('name')?.replace('question-', '')
    const words = said.textContent.trim()
    const city = coordinators(stage).find(({ part }) => part.asks[number].question === words)?.part
    if (!id || !city) continue
    fields[`take-${id}`] = 'yes'
    fields[`cities-${id}`] = city.slug
    fields[`voiced-${id}`] = 'ngos'
  }
  await expert.sends(`${poll}/needs`, fields, '/needs')
}

async function holdCoreMeeting(stage: Stage, meeting: string, number: 1 | 2, day: string): Promise<void> {
  const expert = stage.as('lead-expert')
  const at = `${stage.home}/meetings/${meeting}`
  await comeTogether(stage, meeting)
  await checkAllIn(expert, at)
  await seal(expert, at)
  await markHeld(stage, meeting)
  await sayWhatBecameOfNeeds(stage, meeting)
  await fillGrids(stage, meeting, day, (part) => ({
    ...part.learned[number],
    asked: part.asks[number === 1 ? 0 : 1].question,
  }))
}

export const markHeld = (stage: Stage, meeting: string): Promise<string> =>
  stage.as('lead-expert').sends(`${stage.home}/meetings/${meeting}/edit`, { status: 'held' })

/**
 * The row of the last grid, which answers what the city wanted to learn, becomes a draft action in the learning log, is put
 * into words and discussed.
 */
async function growDraftActions(stage: Stage, meeting: string): Promise<void> {
  for (const { part, player } of coordinators(stage)) {
    const action = await player.sends(`${stage.home}/meetings/${meeting}/grids/${part.slug}`, {}, '/log')
    const { title, result, leadBy, timescale } = part.drafts
    await player.sends(`${action}/edit`, { title, intendedResult: result, leadBy, timescale, audience: 'network' })
    await player.sends(action, { state: 'discussed', reason: part.said }, '/states')
  }
}
