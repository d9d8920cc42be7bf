import type { Learned } from './cast.ts'

/** What each city might have written into its grid at the fourth and the fifth core meeting: examples, as all of the cast. */
export interface LaterPart {
  slug: string
  learned: [Learned, Learned]
}

const part = (slug: string, fourth: [string, string, string], fifth: [string, string, string]): LaterPart => ({
  slug,
  learned: [grid(fourth), grid(fifth)],
})
const grid = ([point, relevance, action]: [string, string, string]): Learned => ({ point, relevance, action })

export const laterCast: LaterPart[] = [
  part(
    'genk',
    [
      'Who decides is said at the beginning of a conversation.',
      'Our write-ups never say who decided.',
      'Add one line on it to each.',
    ],
    [
      'A plan is read when its first page says what will be different.',
      'Ours begins with policies.',
      'Write that page first.',
    ],
  ),
  part(
    'gdansk',
    [
      'A key in the evening can matter more than a programme.',
      'Our tools need rooms.',
      'Ask the districts which rooms are open.',
    ],
    ['A date in the plan is kept when a name stands beside it.', 'Two of our actions have none.', 'Name both owners.'],
  ),
  part(
    'kekava',
    ['People come back for an answer.', 'Our meetings end without one.', 'Begin each meeting with the last answers.'],
    [
      'A small fund needs a rule of five lines.',
      'Ours is still to be written.',
      'Draft it with two groups of neighbours.',
    ],
  ),
  part(
    'budaors',
    [
      'Ten hosts trained together change a town hall.',
      'Our group is three people.',
      'Train two hosts of each partner.',
    ],
    [
      'Funding for the second year decides what stays.',
      'Our visits are paid for one year.',
      'Ask for a line in the budget.',
    ],
  ),
  part(
    'banska-bystrica',
    [
      'Colleagues speak about failure to a colleague, not to a form.',
      'Our breakfasts could collect such stories.',
      'Take one story of each breakfast home in writing.',
    ],
    [
      'Residents look for their street in a plan.',
      'Ours names offices.',
      'Add one example from a street to each action.',
    ],
  ),
  part(
    'iasi',
    [
      'Two departments that agree are enough to begin.',
      'We waited for all of them.',
      'Begin with culture and communication.',
    ],
    [
      'What a test did not show belongs in the plan as well.',
      'One of our rooms was closed.',
      'Say in the plan why, and what is done otherwise.',
    ],
  ),
  part(
    'quart-de-poblet',
    [
      'Whoever tries a tool should write the page about it.',
      'Our guide came from one unit.',
      'Have both departments write it anew.',
    ],
    [
      'An advisory circle that meets four times a year keeps a plan alive.',
      'Our council hears of plans once.',
      'Put the plan on its agenda twice a year.',
    ],
  ),
  part(
    'aarhus',
    [
      'Groups form around a place and not around democracy.',
      'We invite to a topic.',
      'Hold two conversations at a place.',
    ],
    [
      'A yearly goal of two departments is stronger than a post.',
      'Our hosts belong to one department.',
      'Agree a goal with a second one.',
    ],
  ),
  part(
    'breda',
    [
      'A fixed morning keeps people coming.',
      'Our managers skipped meetings.',
      'Fix every second Tuesday for the whole year.',
    ],
    ['Residents trust a plan that says what failed.', 'Ours does.', 'Tell it at the presentation first.'],
  ),
]
