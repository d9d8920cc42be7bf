const aoce = '/n/agents-of-coexistence'

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
