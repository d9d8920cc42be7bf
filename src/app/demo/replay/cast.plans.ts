/**
 * What each city of Agents of Co-existence might have tested and planned after its third core meeting. Titles, groups and
 * focus are those of the baseline study; what is added to them here is an example and marked as one wherever it is shown.
 */
export interface PlanPart {
  slug: string
  /** The slug of the testing action of the study that is played. */
  test: string
  /** The practice of the study it grew from, beside what the city drafted. */
  practice: string
  form: TestForm
  /** What was seen while it ran: a number with its unit, and somebody's voice. */
  seen: { number: number; unit: string; voice: string; note: string; spent: number }
  end: { decision: 'scale' | 'change' | 'stop'; lesson: string; changes: string; effect: string }
  plan: { context: string; vision: string; governance: string }
  /** The action that grows out of the test, and how the test changed it for the second version. */
  action: { title: string; result: string; output: string; leadBy: string; cost: number; signal: string; risk: string }
  after: { output: string; reason: string }
}

interface TestForm {
  leadUnit: string
  capacity: string
  stakeholders: string
  budget: number
  currency: string
  startsOn: string
  endsOn: string
  outputs: string
  results: string
  assumption: string
  signal: string
  steps: [string, string]
}

export const planCast: PlanPart[] = [
  {
    slug: 'genk',
    test: 'ta-genk-1',
    practice: 'Lunch & learn',
    form: {
      leadUnit: 'Department of participation',
      capacity: 'Two officers for half a day a week; one editor from communication.',
      stakeholders: 'Colleagues of three departments; the university college reads along.',
      budget: 1500,
      currency: 'EUR',
      startsOn: '2024-06',
      endsOn: '2024-11',
      outputs: 'Ten project write-ups of one page, each with what did not work.',
      results: 'A colleague who plans a process reads one write-up and talks to who wrote it.',
      assumption: 'We believe that colleagues share what failed when a colleague asks them and not a form.',
      signal: 'At least five of ten authors are called by somebody from another department.',
      steps: [
        'Ask ten colleagues for a conversation of half an hour',
        'Publish the write-ups and tell two departments',
      ],
    },
    seen: {
      number: 11,
      unit: 'write-ups',
      voice: 'I would never have filled in a form, but talking about it was a relief.',
      note: 'Seven authors were called, five of them by people they had not met.',
      spent: 1240,
    },
    end: {
      decision: 'scale',
      lesson: 'Write-ups are read when an editor interviews the author; a form stays empty.',
      changes: 'An editor is paid from the training budget for one day a week.',
      effect: 'The platform becomes a service with an editor, and no form of its own.',
    },
    plan: {
      context:
        'The city has a decision framework that says when participation suits a project. Earlier tries to collect experience, a shared folder and a yearly report, were read by those who wrote them.',
      vision:
        'In 2030 nobody in Genk plans a participation process without having talked to somebody who did one before.',
      governance: 'The local group becomes an advisory circle of the department and meets four times a year.',
    },
    action: {
      title: 'Colleagues learn from colleagues',
      result: 'Experience with participation travels between departments.',
      output: 'A platform with a form for project write-ups',
      leadBy: 'Department of participation',
      cost: 18000,
      signal: 'Departments that used a write-up when planning',
      risk: 'Nobody has time to write.',
    },
    after: {
      output: 'Twenty interviews a year by an editor, published as one page each',
      reason: 'The test showed that forms stay empty and conversations do not.',
    },
  },
  {
    slug: 'gdansk',
    test: 'ta-gdansk-1',
    practice: 'Gdańsk Lab think tank',
    form: {
      leadUnit: 'Office for participation',
      capacity: 'One officer; four departments with one tool each.',
      stakeholders: 'Residents of two districts; three organisations that moderate.',
      budget: 12000,
      currency: 'PLN',
      startsOn: '2024-06',
      endsOn: '2024-12',
      outputs: 'A draft of the manual with four tools, each tried once.',
      results: 'Staff of four departments can say which tool they would use again.',
      assumption: 'We believe that a manual is used when those who use it wrote it.',
      signal: 'Three of four departments plan to use their tool again within a year.',
      steps: ['Choose one tool with each of four departments', 'Try each tool once and write two pages about it'],
    },
    seen: {
      number: 4,
      unit: 'tools tried',
      voice: 'We stopped after an hour because the question was not ours. That is worth a page.',
      note: 'The walk through the district was the tool people asked for again.',
      spent: 9800,
    },
    end: {
      decision: 'change',
      lesson: 'Departments write about tools, but need somebody who asks the question with them first.',
      changes: 'The office gets the task to help with the question before a tool is chosen.',
      effect: 'The manual begins with the question and not with the tools.',
    },
    plan: {
      context:
        'A resolution of the council regulates consultations; it says how to ask and not how to answer. Citizens’ assemblies and the participatory budget are known beyond the city.',
      vision: 'Whoever is asked by the city hears what became of the answer.',
      governance: 'The local group follows the revision of the resolution and reports to the council committee.',
    },
    action: {
      title: 'A manual of tools that departments wrote',
      result: 'Departments choose a fitting way to involve residents by themselves.',
      output: 'A manual with twelve tools',
      leadBy: 'Office for participation',
      cost: 60000,
      signal: 'Processes that name the tool and why it was chosen',
      risk: 'The manual ages when nobody owns it.',
    },
    after: {
      output: 'A manual that begins with finding the question, and eight tools that were tried',
      reason: 'In the test one tool failed because the question was not clear.',
    },
  },
  {
    slug: 'kekava',
    test: 'ta-kekava-2',
    practice: 'Local Action Groups (Partnerība Daugavkrasts)',
    form: {
      leadUnit: 'Public relations unit',
      capacity: 'One officer and the three heads of the town offices.',
      stakeholders: 'Founders of two neighbourhood associations; the youth centre.',
      budget: 2000,
      currency: 'EUR',
      startsOn: '2024-07',
      endsOn: '2024-12',
      outputs: 'A community council of nine people that meets three times.',
      results: 'Two new groups of neighbours form around a place.',
      assumption: 'We believe that groups form around one place and not around participation.',
      signal: 'Two groups ask for something in writing by December.',
      steps: ['Ask in three towns which place people would care for', 'Invite those who answered to a first council'],
    },
    seen: {
      number: 3,
      unit: 'groups that formed',
      voice: 'We do not want to be a council. We want the lake to be clean.',
      note: 'The meeting in the outer territories had more people than the one in the centre.',
      spent: 1700,
    },
    end: {
      decision: 'change',
      lesson: 'Groups form around places; the council was one meeting too many.',
      changes: 'The statute of the council is not passed; groups get a contact person instead.',
      effect: 'The plan supports places and drops the standing council.',
    },
    plan: {
      context:
        'After the territorial reform three towns became one municipality. Proposals made at public meetings could not be traced afterwards.',
      vision: 'Every part of the municipality has neighbours who look after something together.',
      governance: 'The heads of the town offices and one person of each group meet every quarter.',
    },
    action: {
      title: 'Neighbours look after places',
      result: 'Groups of neighbours form, operate and take part in decisions.',
      output: 'A community council with a statute',
      leadBy: 'Public relations unit',
      cost: 24000,
      signal: 'Groups with an agreement about a place',
      risk: 'A few people do everything.',
    },
    after: {
      output: 'A contact person and a small fund for groups that care for a place',
      reason: 'The test brought three groups together, and none of them wanted a council.',
    },
  },
  {
    slug: 'budaors',
    test: 'ta-budaors-1',
    practice: 'Tanoda after-school mentoring',
    form: {
      leadUnit: 'Mayor’s cabinet',
      capacity: 'Three colleagues of the internal group, one evening a month.',
      stakeholders: 'Postart Cultural Centre, the study hall Tanoda and its families.',
      budget: 400000,
      currency: 'HUF',
      startsOn: '2024-06',
      endsOn: '2024-11',
      outputs: 'Three visits to one place by the same people.',
      results: 'People come back and bring somebody.',
      assumption: 'We believe that going to people works when the same faces come back.',
      signal: 'A third of those who come the third time were there before.',
      steps: ['Choose one place with those who use it', 'Go there three times with the same colleagues'],
    },
    seen: {
      number: 41,
      unit: '% who came again',
      voice: 'Last time you wrote it down. Today you told me what happened.',
      note: 'The second visit had the fewest people; it rained.',
      spent: 310000,
    },
    end: {
      decision: 'scale',
      lesson: 'Coming back with an answer matters more than the place.',
      changes: 'Visits are part of the working time of the internal group.',
      effect: 'The plan promises three visits to each place, with the answer of the last one first.',
    },
    plan: {
      context:
        'Residents, companies and institutions of Budaörs work together on many occasions; a permanent channel is missing. The study left the focus of the plan open; it grows from what the city says of itself.',
      vision: 'People who live in Budaörs feel that the city is also theirs to change.',
      governance: 'An internal group of three departments, with one person from each partner institution.',
    },
    action: {
      title: 'The city comes, and comes back',
      result: 'Groups that never came to the city hall are heard and answered.',
      output: 'A tour of nine places',
      leadBy: 'Mayor’s cabinet',
      cost: 3500000,
      signal: 'People who were met more than once',
      risk: 'Visits become a show before elections.',
    },
    after: {
      output: 'Three visits to each of three places a year, each beginning with the last answer',
      reason: 'People came back because they heard what had become of what they said.',
    },
  },
  {
    slug: 'banska-bystrica',
    test: 'ta-banska-bystrica-2',
    practice: 'City Office Breakfast',
    form: {
      leadUnit: 'City office, open government',
      capacity: 'The head of the office and one coordinator.',
      stakeholders: 'Two organisations that lend their kitchen; staff council.',
      budget: 600,
      currency: 'EUR',
      startsOn: '2024-06',
      endsOn: '2024-12',
      outputs: 'Six breakfasts on a fixed morning.',
      results: 'Staff raise something with the leadership that they had not said before.',
      assumption: 'We believe that informal meetings last when their date is fixed and somebody else is the host.',
      signal: 'The fourth breakfast has as many people as the first.',
      steps: ['Fix one morning a month with the head of the office', 'Find a host outside the city office'],
    },
    seen: {
      number: 23,
      unit: 'people at the fourth breakfast',
      voice: 'I heard from the head of the office that the rule I fear does not exist.',
      note: 'People of the construction office came only when it was early.',
      spent: 540,
    },
    end: {
      decision: 'scale',
      lesson: 'A fixed morning and a host from outside keep it alive.',
      changes: 'The morning stands in the working calendar of the office.',
      effect: 'The plan makes the breakfasts the place where its actions are followed.',
    },
    plan: {
      context:
        'The city works with action plans of the Open Government Partnership; the second one runs from 2024 to 2027. The Collaboratory, a dialogue platform, was active and then stopped.',
      vision: 'What people find out together in dialogue has an owner and a date in the city’s plans.',
      governance: 'The multi-stakeholder forum of the Open Government plan follows this plan as well.',
    },
    action: {
      title: 'A morning for saying it',
      result: 'Motivation of civil servants and understanding between departments rise.',
      output: 'Informal meetings now and then',
      leadBy: 'City office, open government',
      cost: 2400,
      signal: 'Topics raised at a breakfast that were answered',
      risk: 'It stops when the coordinator leaves.',
    },
    after: {
      output: 'A breakfast on the first Tuesday of each month, with a host from outside',
      reason: 'Fixed mornings kept as many people as the first one; irregular ones had faded.',
    },
  },
  {
    slug: 'iasi',
    test: 'ta-iasi-1',
    practice: 'Block meetings',
    form: {
      leadUnit: 'Communication department',
      capacity: 'Two officers and the heads of three centres.',
      stakeholders: 'Presidents of six block associations; a theatre group.',
      budget: 9000,
      currency: 'RON',
      startsOn: '2024-07',
      endsOn: '2024-12',
      outputs: 'Six block meetings visited, three rooms open for a month.',
      results: 'Residents use a centre for something of their own.',
      assumption: 'We believe that people come to a centre when they may decide what happens in a room.',
      signal: 'Two of three rooms are still used after the month.',
      steps: ['Go to six block meetings and listen', 'Open one room in each of three centres without rules'],
    },
    seen: {
      number: 2,
      unit: 'rooms still in use',
      voice: 'We have met in the stairway for ten years. Nobody told us there was a room.',
      note: 'In one centre nobody had the key in the evening.',
      spent: 7600,
    },
    end: {
      decision: 'scale',
      lesson: 'A key in the evening matters more than a programme.',
      changes: 'Block associations get keys under a simple agreement.',
      effect: 'The plan gives rooms instead of programmes.',
    },
    plan: {
      context:
        'Neighbourhood centres exist and some are hardly used; block associations meet where they live. The study left the focus of the plan open; it grows from what the city says of itself.',
      vision: 'Residents, politicians and staff trust each other enough to disagree in the open.',
      governance: 'A round of centres and block associations, led by the communication department.',
    },
    action: {
      title: 'Rooms with a key',
      result: 'Neighbourhood centres and block communities take part in public issues.',
      output: 'A programme of events in every centre',
      leadBy: 'Communication department',
      cost: 120000,
      signal: 'Evenings on which residents use a room by themselves',
      risk: 'One group takes a room for itself.',
    },
    after: {
      output: 'An agreement about keys and rooms for block associations in six centres',
      reason: 'Rooms that people could open themselves stayed in use; events did not bring them back.',
    },
  },
  {
    slug: 'quart-de-poblet',
    test: 'ta-quart-de-poblet-1',
    practice: 'Ajuntament Obert (Open City Council)',
    form: {
      leadUnit: 'Transparency unit',
      capacity: 'Two departments with one contact person each.',
      stakeholders: 'The Local Participation Council; a neighbours’ association.',
      budget: 3000,
      currency: 'EUR',
      startsOn: '2024-06',
      endsOn: '2024-12',
      outputs: 'One channel that two departments use for questions of residents.',
      results: 'A question is answered once and not three times.',
      assumption: 'We believe that staff double less work where two departments agree what goes through one channel.',
      signal: 'Half as many questions are answered twice.',
      steps: ['Agree with two departments what goes through the channel', 'Train their staff for one morning'],
    },
    seen: {
      number: 38,
      unit: '% fewer double answers',
      voice: 'For the first time I knew who had answered already.',
      note: 'Questions about taxes were left out after the first month.',
      spent: 2100,
    },
    end: {
      decision: 'scale',
      lesson: 'Two departments that agree are a better start than a tool for all.',
      changes: 'The channel is part of the service agreement of both departments.',
      effect: 'The plan lets departments join in pairs.',
    },
    plan: {
      context:
        'The municipality has a Local Participation Council and agreements of civic management. Results of participation do not show in the yearly budget.',
      vision: 'Everybody can follow what the municipality does with what residents say.',
      governance: 'The Local Participation Council chooses what is monitored and hears a report twice a year.',
    },
    action: {
      title: 'One channel, one answer',
      result: 'Departments and residents talk through one channel.',
      output: 'A channel for all departments from the first day',
      leadBy: 'Transparency unit',
      cost: 15000,
      signal: 'Questions that were answered more than once',
      risk: 'Departments keep their own lists beside it.',
    },
    after: {
      output: 'Two more departments join every half-year, in pairs that agree first',
      reason: 'In the test the agreement between two departments was what worked.',
    },
  },
  {
    slug: 'aarhus',
    test: 'ta-aarhus-1',
    practice: 'Democracy helpers',
    form: {
      leadUnit: 'Department of culture and citizens’ services',
      capacity: 'Three officers who host, one of them free for the training.',
      stakeholders: 'Ten neighbours who are trained as hosts; the library Dokk1.',
      budget: 45000,
      currency: 'DKK',
      startsOn: '2024-08',
      endsOn: '2024-12',
      outputs: 'Four conversations hosted by a neighbour and an officer together.',
      results: 'Those who took part can say who decides what.',
      assumption: 'We believe that officials speak differently where a neighbour is the host.',
      signal: 'Eight of ten say that power was talked about openly.',
      steps: [
        'Train ten neighbours and five officers together',
        'Host one conversation in each of four neighbourhoods',
      ],
    },
    seen: {
      number: 8,
      unit: 'of 10 who say power was named',
      voice: 'It began with who decides. After that I believed the rest.',
      note: 'One conversation had more officials than neighbours.',
      spent: 39500,
    },
    end: {
      decision: 'scale',
      lesson: 'Beginning with who decides what changes the whole conversation.',
      changes: 'Every invitation to a conversation says who decides and when.',
      effect: 'The plan makes that sentence a rule for all departments.',
    },
    plan: {
      context:
        'A policy of citizenship guides how the municipality works with residents. Stakeholders named four challenges: power, communication, influence, and structures and skills.',
      vision: 'Democracy in Aarhus is something people do together in their neighbourhood.',
      governance: 'A circle of hosts, half of them neighbours, meets every second month.',
    },
    action: {
      title: 'Hosts of the democratic conversation',
      result: 'Democratic trust and self-confidence grow in four neighbourhoods.',
      output: 'A guide for hosts',
      leadBy: 'Department of culture and citizens’ services',
      cost: 350000,
      signal: 'Conversations hosted by a neighbour and an officer',
      risk: 'Hosts are the same people as always.',
    },
    after: {
      output: 'Forty hosts trained in pairs, and one sentence on who decides in every invitation',
      reason: 'Conversations that began with who decides were trusted more.',
    },
  },
  {
    slug: 'breda',
    test: 'ta-breda-1',
    practice: 'Shared officer for Security and Social Policy',
    form: {
      leadUnit: 'Security and social policy, together',
      capacity: 'One officer who works for both; two managers who meet every second week.',
      stakeholders: 'Three residents whose cases are worked on; a community centre.',
      budget: 0,
      currency: 'EUR',
      startsOn: '2024-06',
      endsOn: '2024-12',
      outputs: 'Three cases solved with the residents concerned.',
      results: 'One rule that stood in the way is named and brought to who can change it.',
      assumption: 'We believe that one person in two departments sees where rules collide.',
      signal: 'Two of three residents say that it was one conversation and not five.',
      steps: ['Choose three cases with the residents', 'Bring both managers together every second week'],
    },
    seen: {
      number: 3,
      unit: 'cases worked on',
      voice: 'She wrote one letter for both departments. I kept it.',
      note: 'The managers skipped two meetings in autumn.',
      spent: 0,
    },
    end: {
      decision: 'change',
      lesson: 'The officer works; the two managers need one goal to talk about.',
      changes: 'Both departments write the shared post into one yearly goal.',
      effect: 'The plan begins with the goal of both departments and not with the post.',
    },
    plan: {
      context:
        'Staff and single residents solve problems together in a programme of the city; the study had not yet identified a test, and the city had begun one. Rules of several departments collide in single cases.',
      vision: 'A case that was solved once does not come back.',
      governance: 'Two managers, three residents and the community centre look at the cases every quarter.',
    },
    action: {
      title: 'One officer for two departments',
      result: 'Rules change because of cases solved with residents.',
      output: 'A shared officer in two departments',
      leadBy: 'Social policy',
      cost: 72000,
      signal: 'Rules that were changed because of a case',
      risk: 'The post is cut when one department saves.',
    },
    after: {
      output: 'One goal of two departments, with a shared officer and a case meeting every second week',
      reason: 'In the test the post worked, and the managers did not meet without a goal of both.',
    },
  },
]
