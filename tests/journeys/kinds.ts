const aoce = '/n/agents-of-coexistence'

/** One page of every kind, by what it is for. */
export const kinds: [kind: string, address: string][] = [
  ['list of networks', '/'],
  ['network home', aoce],
  ['home of an invented network', '/n/example-water-alliance'],
  ['cities', `${aoce}/cities`],
  ['city', `${aoce}/cities/genk`],
  ['themes', `${aoce}/themes`],
  ['theme', `${aoce}/themes/2`],
  ['matrix', `${aoce}/matrix`],
  ['matrix, gaps only', `${aoce}/matrix?gap=any`],
  ['matrix cell', `${aoce}/matrix/1.1/genk`],
  ['practices', `${aoce}/practices`],
  ['practice', `${aoce}/practices/genk-the-22`],
  ['search', `${aoce}/search?q=gdansk`],
  ['meetings', `${aoce}/meetings`],
  ['roadmap', `${aoce}/roadmap`],
  ['obligations', `${aoce}/obligations`],
  ['testing actions', `${aoce}/testing-actions`],
  ['about', '/about'],
  ['accessibility statement', '/accessibility'],
  ['data for machines', '/api'],
  ['nothing here', `${aoce}/nothing-is-here`],
]
