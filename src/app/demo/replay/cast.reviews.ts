import { planCast } from './cast.plans.ts'
import { cast } from './cast.ts'

/** A remark as peers might make it, and what the city might do with it. */
export interface PeerRemark {
  kind: 'strength' | 'suggestion' | 'question'
  remark: string
  response: 'accept' | 'adapt' | 'decline'
  reason: string
}

/** What one of the two cities that read another one says: an answer to each question, and remarks. */
export interface PeerWords {
  answers: Record<string, string>
  remarks: PeerRemark[]
}

type Pair = [PeerRemark, PeerRemark]
const strength = (remark: string, reason: string): PeerRemark => ({
  ...{ kind: 'strength', remark, reason },
  response: 'accept',
})
const asks = (kind: 'suggestion' | 'question', remark: string, response: PeerRemark['response'], reason: string) => ({
  ...{ kind, remark, response, reason },
})

/** Said of the plan of a city by its first reader and by its second. */
const ofPlans: Record<string, Pair> = {
  genk: [
    asks(
      'suggestion',
      'Say on the first page what a colleague in another department will notice in two years.',
      'accept',
      'The vision begins with it now.',
    ),
    asks(
      'question',
      'How long does the owner of a result answer for it?',
      'adapt',
      'Six months at first; the circle looks at it after a year.',
    ),
  ],
  gdansk: [
    asks(
      'suggestion',
      'Begin with what somebody who was asked hears afterwards, and when.',
      'accept',
      'The vision begins with it now.',
    ),
    asks(
      'suggestion',
      'Give the manual an owner outside the participation office.',
      'decline',
      'The office looks after the resolution as well; both stay in one hand.',
    ),
  ],
  kekava: [
    asks(
      'suggestion',
      'Tell in one sentence what neighbours in each town can do in two years that they cannot do now.',
      'accept',
      'The vision begins with it now.',
    ),
    asks(
      'question',
      'Who pays for the small fund in its second year?',
      'adapt',
      'The first year is in the budget; for the second we ask in autumn.',
    ),
  ],
  budaors: [
    asks(
      'suggestion',
      'Put what a resident gains before what the internal group does.',
      'accept',
      'The vision begins with it now.',
    ),
    asks(
      'suggestion',
      'Visit fewer places and stay for a whole day.',
      'decline',
      'In the test it was coming back that mattered, not how long we stayed.',
    ),
  ],
  'banska-bystrica': [
    asks(
      'suggestion',
      'Nine objectives are many: say first what changes for those who work in the office.',
      'accept',
      'The vision begins with it now; the objectives stay those of the study.',
    ),
    asks(
      'question',
      'Who tells residents which commitment came out of their dialogue?',
      'adapt',
      'The forum does, once a year in public.',
    ),
  ],
  iasi: [
    asks(
      'suggestion',
      'The drawing of how a decision is made could open the plan.',
      'adapt',
      'The plan opens with a sentence on it; the drawing hangs in the centres.',
    ),
    asks(
      'suggestion',
      'Ask those who have no block association too.',
      'accept',
      'Two of the six centres lie where there is none.',
    ),
  ],
  'quart-de-poblet': [
    asks(
      'suggestion',
      'Say what a resident who asks a question will notice.',
      'accept',
      'The vision begins with it now.',
    ),
    asks(
      'suggestion',
      'Open the channel to all departments at once.',
      'decline',
      'Pairs that agree first were what worked in the test.',
    ),
  ],
  aarhus: [
    asks(
      'suggestion',
      'Begin with who decides, as your hosts do.',
      'accept',
      'The vision begins with what changes in the four neighbourhoods.',
    ),
    asks(
      'question',
      'What happens if somebody uses power against the result?',
      'adapt',
      'The circle of hosts makes it public; we wrote no rule for it.',
    ),
  ],
  breda: [
    asks(
      'suggestion',
      'Tell the story of one case at the beginning.',
      'decline',
      'The three residents did not want their case in a public plan.',
    ),
    asks(
      'suggestion',
      'Name the rule you would change first.',
      'accept',
      'The vision begins with rules now, and the first one is chosen this year.',
    ),
  ],
}

/** Said of the test of a city. */
const ofTests: Record<string, Pair> = {
  genk: [
    asks('suggestion', 'Pay the editor for the talks; volunteers will stop.', 'accept', 'It stands in the conclusion.'),
    asks('question', 'Did anybody call an author who had failed?', 'accept', 'Yes, that was the page most often read.'),
  ],
  gdansk: [
    asks('suggestion', 'Find the question before the tool.', 'accept', 'That is what we change.'),
    asks('question', 'Would a department do it without the office?', 'adapt', 'Two of four would; we help the others.'),
  ],
  kekava: [
    asks('suggestion', 'Leave the council out and keep the places.', 'accept', 'The statute is not passed.'),
    asks('suggestion', 'Meet in the outer territories only.', 'decline', 'Both kinds of places had people.'),
  ],
  budaors: [
    asks('suggestion', 'Bring the answer of the last visit on paper.', 'accept', 'Each visit begins with it.'),
    asks('question', 'Who came only once, and why?', 'adapt', 'We ask those we know; the others we cannot.'),
  ],
  'banska-bystrica': [
    asks('suggestion', 'Keep the host outside the office.', 'accept', 'It stays so.'),
    asks('suggestion', 'Take minutes.', 'decline', 'People speak because nobody writes.'),
  ],
  iasi: [
    asks('suggestion', 'Give the key to somebody in the house.', 'accept', 'That is the agreement we write.'),
    asks('question', 'What happened in the third room?', 'adapt', 'Nobody had the key; we say so in the plan.'),
  ],
  'quart-de-poblet': [
    asks('suggestion', 'Leave taxes out from the beginning.', 'accept', 'They were left out after a month.'),
    asks('question', 'Do residents know that there is one channel?', 'adapt', 'Not yet; they notice one answer.'),
  ],
  aarhus: [
    asks('suggestion', 'Count neighbours and officials before each evening.', 'accept', 'No more than half are ours.'),
    asks('suggestion', 'Pay the hosts.', 'decline', 'They asked for training and not for money.'),
  ],
  breda: [
    asks('suggestion', 'Give both managers one goal.', 'accept', 'They write it for next year.'),
    asks('question', 'Which rule was named?', 'adapt', 'One on letters; it is with the legal office.'),
  ],
}

const lower = (words: string) => words.replace(/^./, (first) => first.toLowerCase()).replace(/\.$/, '')

/** What the first and the second reader of a city say of its plan. */
export function wordsOfPlan(slug: string): [PeerWords, PeerWords] {
  const own = cast.find((one) => one.slug === slug)
  const plan = planCast.find((one) => one.slug === slug)
  const [first, second] = ofPlans[slug] ?? []
  if (!own || !plan || !first || !second) throw new Error(`Nobody has read the plan of ${slug}.`)
  const { action, after, seen, end } = plan
  return [
    {
      answers: {
        plan_story: `Yes. The city asked “${own.asks[0].question}”, and “${own.drafts.title}” is its answer.`,
        plan_realistic: `“${action.title}”: ${lower(action.risk)}, and the answer to that is still weak.`,
        plan_tests: `In “${action.title}”: it was “${lower(action.output)}”, and is now “${lower(after.output)}”.`,
        plan_people: `Those who took part will: “${seen.voice}” could stand on its cover.`,
      },
      remarks: [strength(`The plan says openly what the test taught: ${lower(end.lesson)}.`, 'We keep it so.'), first],
    },
    {
      answers: {
        plan_story: `It does where its local group speaks: ${lower(own.said)}. The policies before it could be shorter.`,
        plan_realistic: `“${own.drafts.title}”: it has working time only, and nobody else would carry it on.`,
        plan_tests: `Where it says why: ${lower(after.reason)}.`,
        plan_people: `Some will. “${action.result}” is still said the way an office says it.`,
      },
      remarks: [strength(`One unit answers for each action: ${action.leadBy}.`, 'Thank you; they know it.'), second],
    },
  ]
}

/** Of what was said of a plan, that with which its vision begins now. */
export function takenOver(slug: string): PeerRemark {
  const heard = ofPlans[slug]?.find(({ response }) => response !== 'decline')
  if (!heard) throw new Error(`${slug} took nothing over.`)
  return heard
}

/** The same of its test. */
export function wordsOfTest(slug: string): [PeerWords, PeerWords] {
  const plan = planCast.find((one) => one.slug === slug)
  const [first, second] = ofTests[slug] ?? []
  if (!plan || !first || !second) throw new Error(`Nobody has read the test of ${slug}.`)
  const { form, seen, end } = plan
  const counted = `${seen.number} ${seen.unit}`
  return [
    {
      answers: {
        results_shown: `It showed ${counted}. It did not show whether it lasts without the project.`,
        results_reuse: `Its first step: ${lower(form.steps[0])}.`,
        results_next: next[end.decision],
      },
      remarks: [strength(`What was to be found out is clear: ${lower(form.assumption)}.`, 'It helped us too.'), first],
    },
    {
      answers: {
        results_shown: `${seen.note} That says more than the number.`,
        results_reuse: `How success is seen: ${lower(form.signal)}.`,
        results_next: 'We would ask those who did not come before deciding.',
      },
      remarks: [strength(`“${seen.voice}” tells what a figure cannot.`, 'We put it into the plan.'), second],
    },
  ]
}

const next = {
  scale: 'Scale it, one step at a time.',
  change: 'Change it: the idea is good, its form is not.',
  stop: 'Stop it, and tell why.',
}
