/**
 * What each city of Agents of Co-existence might have said and done between its first and third core meeting. It grows out of
 * what the baseline study says of the city, and is an example: the product marks it as one wherever it is shown.
 */
export interface CityPart {
  slug: string
  /** Where its local group met first; the second meeting is in the city hall. */
  place: string
  timeZone: string
  /** Learned at the first three core meetings: the point, why it matters to the plan, what is done until the next. */
  learned: [Learned, Learned, Learned]
  /** Asked at the first and the second academy. */
  asks: [Asked, Asked]
  /** The draft action that grew out of the second meeting. */
  drafts: { title: string; result: string; leadBy: string; timescale: string }
  /** What its local group said, in the report after the second meeting. */
  said: string
}

export interface Learned {
  point: string
  relevance: string
  action: string
}

export interface Asked {
  subTheme: string
  question: string
}

const learned = (point: string, relevance: string, action: string): Learned => ({ point, relevance, action })
const asked = (subTheme: string, question: string): Asked => ({ subTheme, question })

export const cast: CityPart[] = [
  {
    slug: 'genk',
    place: 'A neighbourhood house in the north of the city',
    timeZone: 'Europe/Brussels',
    learned: [
      learned(
        'Young helpers are trained before they go out and ask people.',
        'Our framework says when to take part, but not who asks.',
        'Ask the youth service which young people would want to be trained.',
      ),
      learned(
        'Results are kept alive where one named person answers for them after the process ends.',
        'We want to embed results in the wider society; nobody owns them now.',
        'Name one person for each of three processes that ended last year.',
      ),
      learned(
        'A testing action of three months is enough when its question is narrow.',
        'Our peer learning platform was planned too wide.',
        'Start the platform with ten project write-ups of one department.',
      ),
    ],
    asks: [
      asked('2.1', 'How do results of a process change what other departments do?'),
      asked('4.2', 'How do you bring departments in that think participation is not theirs?'),
    ],
    drafts: {
      title: 'One owner for the results of every participation process',
      result: 'Six months after a process ends, people can see what became of each result.',
      leadBy: 'Department of participation',
      timescale: 'September 2024 to June 2025',
    },
    said: 'The group asked that results are told in person and not by letter alone.',
  },
  {
    slug: 'gdansk',
    place: 'A library in Wrzeszcz',
    timeZone: 'Europe/Warsaw',
    learned: [
      learned(
        'A question that nobody can put into one sentence is not ready for an assembly.',
        'Our third assembly failed on its topic.',
        'Write the clarity check down that we would have needed.',
      ),
      learned(
        'People stay willing when they hear why an idea was declined.',
        'The consultation resolution says nothing about answers.',
        'Draft one paragraph on answers for the resolution.',
      ),
      learned(
        'A manual is used when staff wrote it themselves.',
        'Our manual of tools should not come from one office.',
        'Have four departments test one tool each before summer.',
      ),
    ],
    asks: [
      asked('2.2', 'How do staff tell residents what happened to their idea without a new office for it?'),
      asked('3.4', 'How do attitudes change of staff who never worked with residents?'),
    ],
    drafts: {
      title: 'A paragraph on answers in the consultation resolution',
      result: 'Whoever takes part in a consultation gets a reasoned answer within eight weeks.',
      leadBy: 'Office for participation',
      timescale: 'October 2024 to March 2025',
    },
    said: 'Organisations offered to test the wording on their own members.',
  },
  {
    slug: 'kekava',
    place: 'The cultural centre in Baloži',
    timeZone: 'Europe/Riga',
    learned: [
      learned(
        'Associations form around one concrete place, not around participation.',
        'We want neighbourhood associations to form and operate.',
        'Ask in each of the three towns which place people would care for.',
      ),
      learned(
        'Proposals made at a meeting get a number and a name on the spot.',
        'Ours cannot be traced after the evening.',
        'Try it at the next community meeting.',
      ),
      learned(
        'Politicians learn beside staff when the case is real.',
        'Our training plan parts the two.',
        'Invite two council members to the first training.',
      ),
    ],
    asks: [
      asked('2.2', 'How small can a system be that traces proposals from a public meeting?'),
      asked('4.4', 'What does a model of cooperation between city and associations need on paper?'),
    ],
    drafts: {
      title: 'A numbered proposal card for every public meeting',
      result: 'Every proposal of a public meeting can be followed to its answer.',
      leadBy: 'Public relations unit',
      timescale: 'June to December 2024',
    },
    said: 'Few people came from the outer territories; the next meeting goes there.',
  },
  {
    slug: 'budaors',
    place: 'Postart Cultural Centre',
    timeZone: 'Europe/Budapest',
    learned: [
      learned(
        'Going to people works when the same faces come back.',
        'Our idea of going to the citizens was a single tour.',
        'Plan three visits to one place instead of one to three.',
      ),
      learned(
        'A suggestion has a visible journey with dates and names.',
        'Our residents ask exactly this.',
        'Draw the journey of one suggestion of last year on one page.',
      ),
      learned(
        'A small internal group keeps a permanent channel going.',
        'We have nobody whose task it is.',
        'Bring three colleagues together who would form it.',
      ),
    ],
    asks: [
      asked('2.2', 'How can residents follow the journey of their suggestion without a new platform?'),
      asked('4.1', 'How does an internal group for participation get its time?'),
    ],
    drafts: {
      title: 'The journey of a suggestion on one page',
      result: 'Whoever makes a suggestion knows its next step and who answers for it.',
      leadBy: 'Mayor’s cabinet',
      timescale: 'September 2024 to May 2025',
    },
    said: 'The architects offered to draw the journey as a poster for the cultural centre.',
  },
  {
    slug: 'banska-bystrica',
    place: 'The house of the Dialogue Centre',
    timeZone: 'Europe/Bratislava',
    learned: [
      learned(
        'Dialogue needs facilitators that no side has chosen.',
        'The Collaboratory stopped when people doubted who led it.',
        'List neutral facilitators within an hour of travel.',
      ),
      learned(
        'A commitment of the Open Government plan can carry a local result.',
        'Our second plan starts in 2024 and both need owners.',
        'Put two results side by side with commitments of the plan.',
      ),
      learned(
        'Informal breakfasts last when somebody else pays for the bread.',
        'Ours were irregular and faded.',
        'Fix one morning a month with the head of the office.',
      ),
    ],
    asks: [
      asked('2.1', 'How do you make a council accept results it did not ask for?'),
      asked('4.3', 'How do informal meetings of staff survive their first year?'),
    ],
    drafts: {
      title: 'Results of dialogue as commitments of the Open Government plan',
      result: 'Each result of the Collaboratory has a commitment with an owner and a date.',
      leadBy: 'City office, open government',
      timescale: 'July 2024 to December 2025',
    },
    said: 'The platform wants to restart with one question only.',
  },
  {
    slug: 'iasi',
    place: 'A neighbourhood centre in Tătărași',
    timeZone: 'Europe/Bucharest',
    learned: [
      learned(
        'Block meetings are a network that exists already.',
        'We looked for participants while they met downstairs.',
        'Visit three block meetings before the next event.',
      ),
      learned(
        'How a decision is made can be shown as a drawing.',
        'Residents do not see how ours come about.',
        'Draw the way of one decision with the legal office.',
      ),
      learned(
        'A shared room changes a centre more than a programme.',
        'Some of our centres are hardly used.',
        'Open one room in one centre for a month without rules.',
      ),
    ],
    asks: [
      asked('2.2', 'How is the mechanism of a decision explained in a language everybody reads?'),
      asked('4.2', 'Who decides when two departments disagree about a process?'),
    ],
    drafts: {
      title: 'The way of a decision, drawn',
      result: 'Residents can say at which point their word still counts.',
      leadBy: 'Communication department',
      timescale: 'September to December 2024',
    },
    said: 'Association members asked for the funding rule to be explained first.',
  },
  {
    slug: 'quart-de-poblet',
    place: 'A neighbours’ association in the old town',
    timeZone: 'Europe/Madrid',
    learned: [
      learned(
        'Civic management is learned by doing small things together.',
        'Our agreements begin with a contract.',
        'Try one evening of common work before the next agreement.',
      ),
      learned(
        'A monitor of actions is read when it has ten lines.',
        'Ours would have had sixty.',
        'Choose ten actions with the Local Participation Council.',
      ),
      learned(
        'Staff double less work where one channel is agreed.',
        'Our internal channel is our testing action.',
        'Agree with two departments what goes through it.',
      ),
    ],
    asks: [
      asked('2.1', 'How are results of participation built into the yearly budget?'),
      asked('3.1', 'Which words of the administration do residents not understand?'),
    ],
    drafts: {
      title: 'Ten actions in the open',
      result: 'Everybody can see on one page how ten actions stand.',
      leadBy: 'Transparency unit',
      timescale: 'June 2024 to March 2025',
    },
    said: 'The council wants to choose the ten actions itself.',
  },
  {
    slug: 'aarhus',
    place: 'Dokk1, a room of the library',
    timeZone: 'Europe/Copenhagen',
    learned: [
      learned(
        'Power in the room is a topic and not only a condition.',
        'Unclear power is one of our four challenges.',
        'Open the next meeting with who decides what.',
      ),
      learned(
        'Input is tracked where the same person files it and answers.',
        'Ours passes through four systems.',
        'Follow five inputs from the first letter to the decision.',
      ),
      learned(
        'Hosts from the neighbourhood change how officials speak.',
        'The democratic conversation needs hosts.',
        'Ask ten neighbours whether they would be trained.',
      ),
    ],
    asks: [
      asked('2.2', 'How do you track an input through systems that do not talk to each other?'),
      asked('3.2', 'How are skills for engagement spread beyond one unit?'),
    ],
    drafts: {
      title: 'One person for every input',
      result: 'Whoever gives an input hears from one person what became of it.',
      leadBy: 'Department of culture and citizens’ services',
      timescale: 'August 2024 to June 2025',
    },
    said: 'Members asked that the youth council gets money and not only a seat.',
  },
  {
    slug: 'breda',
    place: 'A community centre in the Hoge Vucht',
    timeZone: 'Europe/Amsterdam',
    learned: [
      learned(
        'Small stories move colleagues more than figures.',
        'Our training is to change how sensitive staff are.',
        'Collect six stories of single residents.',
      ),
      learned(
        'One problem of one resident shows where rules collide.',
        'This is how our programme is meant to work.',
        'Choose one case with the officer for security and social policy.',
      ),
      learned(
        'A shared officer needs two managers who talk.',
        'Ours has two who write.',
        'Bring both to the next peer review.',
      ),
    ],
    asks: [
      asked('2.1', 'How does a solved case change the rule that caused it?'),
      asked('3.4', 'What makes experienced staff curious again?'),
    ],
    drafts: {
      title: 'From one case to the rule',
      result: 'Three rules are changed because of cases solved with residents.',
      leadBy: 'Social policy',
      timescale: 'September 2024 to September 2025',
    },
    said: 'The platform would like to choose the cases together with the city.',
  },
]
