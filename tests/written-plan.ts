import type { PlanSnapshot, SnapshotAction } from '../src/plans/versions/snapshot.ts'

interface Wanted {
  actions?: number
  language?: string
  /** How many paragraphs each section of text has. */
  paragraphs?: number
}

const id = (kind: number, at: number) =>
  `0190a000-0000-7000-8${String(kind).padStart(3, '0')}-${String(at).padStart(12, '0')}`

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const longAddress =
  'https://www.example.org/a/very/long/address/that/goes/on-and-on-and-on/until-nobody-reads-it?any=more#really'

const markdown = `What was tried before: **two attempts**, in *2017* and 2021, see [the report](https://example.org/report).
A new line within the paragraph, with ${longAddress} in it.

### What binds us

- the law on city budgets
- the strategy *Budaörs 2030*
  - and what it says of őű, łódź, ķekava, ģ, ņ, š
- ${longWord}

#### Smaller still

3. third
4. fourth

> Said by a resident: “Nobody asked us.”

هذا نص كتبه أحد السكان بالعربية.`

const paragraph =
  'The local group met eleven times and heard residents, associations, shopkeepers and the people who keep the streets clean. What they said is written down in the reports; what follows is what it means for the city and for those who decide in it. Żółw, gęś, jaźń; árvíztűrő tükörfúrógép; Ķekavā ģimenes šķir ņēmumu.'

/** A plan with something of everything, written by hand: many alphabets, long words, and what nobody has said yet. */
export function writtenPlan({ actions = 3, language = 'en', paragraphs = 1 }: Wanted = {}): PlanSnapshot {
  const part = (at: number) =>
    [
      'Context, needs and vision',
      'Overall logic and integrated approach',
      'Action planning details',
      'Implementation framework',
    ][at]!
  const section = (
    at: number,
    key: string,
    title: string,
    kind: PlanSnapshot['sections'][number]['kind'],
    of: number,
    text = '',
  ) => ({
    ...{ id: id(1, at), key, title, kind, text },
    part: part(of),
  })
  const long = Array.from({ length: paragraphs }, () => paragraph).join('\n\n')
  return {
    format: 1,
    network: { slug: 'agents', name: 'Agents of Co-Existence' },
    city: { slug: 'budaors', name: 'Budaörs', country: 'HU' },
    title: 'Together in one town: how Budaörs learns to decide with its residents',
    language,
    ambition: 'strategy',
    facts: [
      { label: 'Population', value: '29,034' },
      { label: 'Area', value: '23.5 km²' },
      { label: 'Mayor', value: 'Tamás Wittinghoff' },
      { label: 'Unemployment', value: '2.1%' },
    ],
    sections: [
      section(1, 'policy_context', 'Policy context and what was tried before', 'text', 0, `${markdown}\n\n${long}`),
      section(2, 'city', 'The city', 'city', 0, 'Budaörs lies at the edge of Budapest.'),
      section(3, 'vision', 'Vision', 'text', 0, long),
      section(4, 'integration', 'Integration challenges', 'text', 0),
      section(5, 'testing', 'What was tested', 'tests', 0),
      section(6, 'objectives', 'Objectives', 'objectives', 1, 'Three things are to be reached.'),
      section(7, 'horizontal', 'Horizontal themes', 'horizontal', 1),
      section(8, 'actions', 'Actions', 'actions', 2, 'Each action has a table of its own.'),
      section(9, 'schedule', 'Schedule', 'schedule', 2),
      section(10, 'governance', 'Governance and the local group after the plan', 'text', 3, long),
      section(11, 'funding', 'Costs and funding', 'funding', 3),
      section(12, 'risk', 'Risks', 'risks', 3),
      section(13, 'monitoring', 'Indicators and monitoring', 'indicators', 3),
    ],
    objectives: [
      { id: id(2, 1), title: 'Residents are asked before it is decided', text: 'In every district.\nTwice a year.' },
      { id: id(2, 2), title: 'City staff know how to ask', text: null },
    ],
    actions: Array.from({ length: actions }, (_, at) => action(at)),
    tests: [
      {
        id: id(4, 1),
        slug: 'T1',
        title: 'Coffee with the clerk',
        state: 'concluded',
        assumption: 'People come when the town hall comes to them.',
        decision: 'change',
        lesson: 'They come in the evening, and with children.',
        whatChanges: 'Opening hours of the town hall.',
        audience: 'public',
      },
      {
        ...{ id: id(4, 2), slug: 'T2', title: 'A box for ideas', state: 'running' },
        ...{ assumption: null, decision: null, lesson: null, whatChanges: null, audience: 'public' },
      },
    ],
    example: false,
  }
}

function action(at: number): SnapshotAction {
  const slug = String(at + 1)
  // The second says nothing but its title: a plan is printed long before it is complete.
  if (at % 10 === 1) return { ...empty(at, slug), title: `فكرة من ساكن ${slug}` }
  return {
    ...empty(at, slug),
    title: at % 10 === 2 ? `${longWord} ${slug}` : `An evening office in every district, step ${slug}`,
    description: `${paragraph}\nIt begins small.`,
    objectiveId: id(2, (at % 2) + 1),
    intendedResult: 'Three of four residents say that they were heard.',
    output: '6 evening offices, 1 handbook',
    leadBy: 'Department of social affairs, Városi Önkormányzat',
    partners: 'Schools; the parish; the association of shopkeepers',
    resources: 'Two half posts, a room in each district, training in listening',
    cost: 12_500 + at * 1_000,
    costCurrency: at % 10 === 5 ? 'HUF' : 'EUR',
    fundingSource: 'City budget and European Social Fund Plus',
    fundingStatus: (['secured', 'applied', 'idea', 'none'] as const)[at % 4]!,
    startsOn: `2025-${String((at % 12) + 1).padStart(2, '0')}`,
    endsOn: `${2026 + (at % 3)}-06`,
    subThemes: [{ code: '1.2', title: 'Participation of residents' }],
    horizontalThemes: at % 2 === 0 ? ['Gender equality', 'Digital transformation'] : ['Green transition'],
    status: (['agreed', 'draft', 'funded', 'running', 'done'] as const)[at % 5]!,
    steps: [
      { id: id(5, at * 10 + 1), label: 'Find rooms', startsOn: '2025-01', endsOn: '2025-03', doneOn: '2025-03-12' },
      { id: id(5, at * 10 + 2), label: 'Train the clerks', startsOn: '2025-04', endsOn: null, doneOn: null },
      { id: id(5, at * 10 + 3), label: 'Open the doors', startsOn: null, endsOn: '2025-09', doneOn: null },
    ],
    indicators: [
      {
        ...{ id: id(6, at * 10 + 1), label: 'Visitors a month', baseline: '0', target: '400' },
        byDate: '2026-12',
        source: 'counted at the door',
      },
      {
        ...{ id: id(6, at * 10 + 2), label: 'Residents who feel heard', baseline: '31%', target: null },
        byDate: null,
        source: null,
      },
    ],
    risks: [
      {
        ...{ id: id(7, at * 10 + 1), risk: 'Nobody comes', likelihood: 'medium', impact: 'high' },
        answer: 'Ask at the school gate first',
        owner: 'Anna',
      },
      {
        ...{ id: id(7, at * 10 + 2), risk: 'Clerks leave', likelihood: null, impact: 'low' },
        answer: null,
        owner: null,
      },
    ],
    commitments: [
      { otherPlan: 'Climate plan 2030', commitment: 'Fewer ways by car', url: 'https://example.org/climate' },
    ],
    origins: [
      {
        kind: 'testing_action',
        id: id(4, 1),
        title: 'Coffee with the clerk',
        at: '/testing-actions/T1',
        audience: 'public',
      },
      { kind: 'practice', id: id(8, 1), title: 'Evening offices of Genk', at: '/practices/P3', audience: 'public' },
      { kind: 'words', id: null, title: 'a resident said so at the market', at: null, audience: 'public' },
    ],
  }
}

const empty = (at: number, slug: string): SnapshotAction => ({
  ...{ id: id(3, at + 1), slug, title: '', description: null, objectiveId: null, intendedResult: null, output: null },
  ...{ leadBy: null, partners: null, resources: null, cost: null, costCurrency: null, fundingSource: null },
  ...{ fundingStatus: null, startsOn: null, endsOn: null, subThemes: [], horizontalThemes: [], status: 'idea' },
  ...{ steps: [], indicators: [], risks: [], commitments: [], origins: [], example: at % 10 === 9 },
})
