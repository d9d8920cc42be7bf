import { ask } from './databases.ts'

export interface BenchPage {
  name: string
  /** Milliseconds of processor time, server and database together, that issue 2 asks for. */
  aim: number
  /** In the first network, which is the same in both databases. */
  path: string
  /** The same kind of page all over the large database. */
  everywhere: string[]
}

interface Kind {
  name: string
  aim: number
  at: (place: Place) => string
}

interface Place extends Record<string, string> {
  network: string
  city: string
  practice: string
  meeting: string
  theme: string
  word: string
}

const list = 2
const detail = 1.5
const search = 5

const kinds: Kind[] = [
  { name: 'about, without database', aim: detail, at: () => '/about' },
  { name: 'network home', aim: list, at: ({ network }) => `/n/${network}` },
  { name: 'matrix', aim: list, at: ({ network }) => `/n/${network}/matrix` },
  { name: 'cities', aim: list, at: ({ network }) => `/n/${network}/cities` },
  { name: 'catalogue', aim: list, at: ({ network }) => `/n/${network}/practices` },
  { name: 'meetings', aim: list, at: ({ network }) => `/n/${network}/meetings` },
  { name: 'city profile', aim: detail, at: ({ network, city }) => `/n/${network}/cities/${city}` },
  { name: 'practice', aim: detail, at: ({ network, practice }) => `/n/${network}/practices/${practice}` },
  { name: 'meeting', aim: detail, at: ({ network, meeting }) => `/n/${network}/meetings/${meeting}` },
  { name: 'theme', aim: detail, at: ({ network, theme }) => `/n/${network}/themes/${theme}` },
  { name: 'search', aim: search, at: ({ network, word }) => `/n/${network}/search?q=${encodeURIComponent(word)}` },
  {
    name: 'search, misspelt',
    aim: search,
    at: ({ network, word }) => `/n/${network}/search?q=${encodeURIComponent(misspell(word))}`,
  },
]

/** The pages to measure, with addresses of things that are there. */
export async function pagesOf(large: string): Promise<BenchPage[]> {
  const places = await ask<Place>(
    large,
    `select network.slug as network, city.slug as city, practice.slug as practice, meeting.slug as meeting,
       theme.code as theme, (regexp_match(practice.title, '[[:alpha:]]{5,}'))[1] as word
     from networks network
     join cities city on city.network_id = network.id and city.position = 3
     join practices practice on practice.network_id = network.id and practice.position = 20
     join meetings meeting on meeting.network_id = network.id and meeting.position = 1
     join themes theme on theme.network_id = network.id and theme.code = '2.1'
     order by network.id`,
  )
  const [first] = places
  if (!first) throw new Error('The large database is empty')
  return kinds.map(({ name, aim, at }) => ({ name, aim, path: at(first), everywhere: places.map(at) }))
}

/** Two letters change places, as they do under a hurried finger. */
const misspell = (word: string) => word.replace(/^(..)(.)(.)/, '$1$3$2')
