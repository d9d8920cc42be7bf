import type { City, Network, Speaker, Theme } from '#networks'
import type { Queryable } from '#platform/db'
import { writeLetter } from '#platform/mail'
import type { Speak } from '#platform/text'
import type { CityMatch, Demand } from './match.demands.ts'
import { answerPath, demandPath } from './match.paths.ts'
import type { Reason } from './match.ts'
import { sayReason } from './match.words.ts'

interface Question {
  speak: Speak
  origin: string
  network: Network
  demand: Demand
  match: CityMatch
  supplier: City
  question: string | null
  reasonsIn: (language: string) => Promise<Reason[]>
  message: string | null
  person: { name: string }
  secret: string
}

/** Asks those who speak for a city, each in their language, to show something; one click leads to the answer. */
export async function writeQuestion(tx: Queryable, asked: Question, readers: Speaker[]): Promise<void> {
  const { network, demand, match, supplier, question, reasonsIn, message, person, secret, origin } = asked
  for (const reader of readers) {
    const { t, format, lang } = asked.speak(reader.language ?? network.language)
    const names = { city: demand.city.name, supplier: supplier.name, network: network.name }
    const subTheme = `${demand.subTheme.code} ${demand.subTheme.title}`
    const practices = match.supply.practices.map(({ title }) => title)
    const why = (await reasonsIn(lang))
      .filter(({ kind }) => kind !== 'same_sub_theme')
      .map((reason) => sayReason(reason, { t, format }))
    await writeLetter(tx, {
      ...addressed(reader, network, lang),
      kind: 'match-question',
      subject: t('exchange.match.mail.asks', names),
      letter: {
        title: t('exchange.match.mail.asks', names),
        paragraphs: [
          t('exchange.match.mail.wants', { ...names, subTheme, person: person.name }),
          ...(question ? [{ quote: question }] : []),
          ...(message ? [t('exchange.match.mail.writes', { person: person.name }), { quote: message }] : []),
          ...(practices.length > 0 ? [t('exchange.match.mail.show', { practices: format.list(practices) })] : []),
          ...(why.length > 0 ? [`${t('exchange.match.mail.why')} ${why.join(' ')}`] : []),
        ],
        action: { label: t('exchange.match.mail.answer'), href: origin + answerPath(secret) },
        more: [t('exchange.match.mail.noAccount', { city: demand.city.name })],
        reason: t('exchange.match.mail.reason', { city: supplier.name, network: network.name }),
      },
    })
  }
}

interface Answered {
  speak: Speak
  origin: string
  network: { id: string; name: string; slug: string; language: string; demo: boolean }
  city: City
  supplier: City
  subTheme: Theme
  state: 'agreed' | 'declined'
  word: string | null
}

/** Tells the city that asked what the answer is. */
export async function writeAnswer(tx: Queryable, answered: Answered, readers: Speaker[]): Promise<void> {
  const { network, city, supplier, subTheme, state, word, origin } = answered
  for (const reader of readers) {
    const { t, lang } = answered.speak(reader.language ?? network.language)
    const names = { state, city: city.name, supplier: supplier.name }
    await writeLetter(tx, {
      ...addressed(reader, network, lang),
      kind: 'match-answer',
      subject: t('exchange.match.mail.answered', names),
      letter: {
        title: t('exchange.match.mail.answered', names),
        paragraphs: [
          t('exchange.match.mail.about', { subTheme: `${subTheme.code} ${subTheme.title}` }),
          ...(word ? [{ quote: word }] : []),
        ],
        action: { label: t('exchange.match.mail.see'), href: origin + demandPath(network, subTheme, city) },
        reason: t('exchange.match.mail.reason', { city: city.name, network: network.name }),
      },
    })
  }
}

const addressed = (reader: Speaker, network: { id: string; demo: boolean }, language: string) => ({
  to: reader.email,
  personId: reader.id,
  networkId: network.id,
  language,
  demo: reader.demo,
})
