const aoce = '/n/agents-of-coexistence'

type Kind = [kind: string, address: string]

/** Pages of one's own, the same for everybody who is signed in. */
const own: Kind[] = [
  ['own page', '/me'],
  ['what one follows', '/me/following'],
  ['notices', '/me/notices'],
  ['roles to step into', '/demo'],
  ['letters of the demonstration', '/letters'],
]

/** Pages of a person who is no role of a demonstration. */
export const kindsOfPerson: Kind[] = [
  ['own page', '/me'],
  ['where one is signed in', '/me/sessions'],
  ['tokens', '/me/tokens'],
  ['leave for good', '/me/leave'],
]

/** One page of every kind as somebody sees it who speaks for Genk. `NEED` stands for a need that Genk has raised. */
export const kindsOfCoordinator: Kind[] = [
  ...own,
  ['network home', aoce],
  ['city', `${aoce}/cities/genk`],
  ['city, edit', `${aoce}/cities/genk/edit`],
  ['city, history', `${aoce}/cities/genk/history`],
  ['needs', `${aoce}/needs`],
  ['need, new', `${aoce}/needs/new`],
  ['need', `${aoce}/needs/NEED`],
  ['need, edit', `${aoce}/needs/NEED/edit`],
  ['need, history', `${aoce}/needs/NEED/history`],
  ['matches', `${aoce}/matches`],
  ['matches by city', `${aoce}/matches?by=city`],
  ['match', `${aoce}/matches/1.1/genk`],
  ['match, ask', `${aoce}/matches/1.1/genk/decisions?what=ask&city=breda`],
  ['match, set aside', `${aoce}/matches/1.1/genk/decisions?what=set_aside&city=breda`],
  ['matrix', `${aoce}/matrix`],
  ['matrix cell', `${aoce}/matrix/1.1/genk`],
  ['matrix cell, edit', `${aoce}/matrix/1.1/genk/edit`],
  ['matrix cell, history', `${aoce}/matrix/1.1/genk/history`],
  ['practices', `${aoce}/practices`],
  ['practice, begin', `${aoce}/practices/new`],
  ['practice, begin, with alike', `${aoce}/practices/new?title=citizens+assembly`],
  ['practice, describe', `${aoce}/practices/new?title=Neighbours&step=describe`],
  ['practice, write up', `${aoce}/practices/write-up`],
  ['practices, drafts', `${aoce}/practices/drafts`],
  ['practice of one’s own', `${aoce}/practices/genk-the-22`],
  ['practice, edit', `${aoce}/practices/genk-the-22/edit`],
  ['practice, history', `${aoce}/practices/genk-the-22/history`],
  ['practice, files', `${aoce}/practices/genk-the-22/files`],
  ['practice of another city', `${aoce}/practices/gdansk-citizens-assembly`],
  ['people', `${aoce}/people`],
  ['invite', `${aoce}/people/invite`],
  ['invite many', `${aoce}/people/invite/many`],
  ['invitations', `${aoce}/people/invitations`],
  ['activity', `${aoce}/activity`],
  ['theme', `${aoce}/themes/1.1`],
  ['thesaurus', `${aoce}/thesaurus`],
  ['concept', `${aoce}/thesaurus/youth-council`],
  ['exchange plan', `${aoce}/exchange-plan`],
  ['search', `${aoce}/search?q=youth`],
  ['not for this role', `${aoce}/edit`],
]

/** What only those who lead the network see, or see otherwise. */
export const kindsOfLeadExpert: Kind[] = [
  ['network home', aoce],
  ['network, edit', `${aoce}/edit`],
  ['network, history', `${aoce}/history`],
  ['themes, edit', `${aoce}/themes/edit`],
  ['theme, edit', `${aoce}/themes/1.1/edit`],
  ['theme, history', `${aoce}/themes/1.1/history`],
  ['need', `${aoce}/needs/NEED`],
  ['match', `${aoce}/matches/1.1/genk`],
  ['practice, describe', `${aoce}/practices/new?title=Neighbours&step=describe`],
  ['invite', `${aoce}/people/invite`],
  ['concept, new', `${aoce}/thesaurus/new`],
  ['concept, edit', `${aoce}/thesaurus/youth-council/edit`],
  ['exchange plan', `${aoce}/exchange-plan`],
  ['upload', `${aoce}/upload`],
  ['member', `${aoce}/people/MEMBER`],
]

interface Wrong {
  kind: string
  address: string
  /** What to write into fields before it is sent; without it, the form is sent as it comes. */
  fields?: Record<string, string>
  /** Which of several buttons. */
  button?: string
  who?: 'nobody' | 'Ines'
}

/** Forms with something wrong in them, which are shown again with what is wrong. */
export const kindsWithErrors: Wrong[] = [
  { kind: 'sign in', address: '/sign-in', who: 'nobody' },
  { kind: 'token', address: '/me/tokens', who: 'Ines' },
  { kind: 'city', address: `${aoce}/cities/genk/edit`, fields: { population: 'many', name: '' } },
  { kind: 'need', address: `${aoce}/needs/new` },
  { kind: 'match, set aside', address: `${aoce}/matches/1.1/genk/decisions?what=set_aside&city=breda` },
  { kind: 'matrix cell', address: `${aoce}/matrix/4.3/genk/edit`, fields: { need: 'Something' } },
  { kind: 'practice', address: `${aoce}/practices/new?step=describe` },
  { kind: 'practice, write up', address: `${aoce}/practices/write-up`, button: '[value=practice]' },
  { kind: 'practice, files', address: `${aoce}/practices/genk-the-22/files` },
  { kind: 'invite', address: `${aoce}/people/invite` },
  { kind: 'invite many', address: `${aoce}/people/invite/many` },
]
