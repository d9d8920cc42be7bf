import type { City, Network, Speaker } from '#networks'
import type { Queryable } from '#platform/db'
import { writeLetter } from '#platform/mail'
import type { Speak } from '#platform/text'
import { reviewPath, roundPath, sentPath } from './round.paths.ts'
import type { Remark, Review, Round } from './round.queries.ts'

interface Letters {
  speak: Speak
  origin: string
  network: Network
  round: Round
  pairs: Review[]
  cities: City[]
  speakers: Map<string, Speaker[]>
  remarks: Remark[]
}

/** One letter to each who speaks for a city that reads: what, until when. */
export async function writeOpeningLetters(tx: Queryable, letters: Letters): Promise<void> {
  const { network, round, pairs, cities, origin } = letters
  const nameOf = (id: string) => cities.find((city) => city.id === id)?.name ?? ''
  for (const [cityId, own] of Map.groupBy(pairs, ({ reviewerCityId }) => reviewerCityId)) {
    const only = own.length === 1 ? own[0] : undefined
    await writeTo(tx, letters, cityId, 'review-opened', ({ t, format }) => ({
      title: t('reviews.mail.opened', { round: round.title }),
      paragraphs: [
        t('reviews.mail.reads', {
          city: nameOf(cityId),
          cities: format.list(own.map(({ reviewedCityId }) => nameOf(reviewedCityId))),
          kind: round.kind,
        }),
        ...(round.dueOn ? [t('reviews.mail.due', { date: format.date(round.dueOn) })] : []),
        t('reviews.mail.onlyThat'),
      ],
      action: {
        label: t('reviews.mail.read'),
        href: origin + (only ? reviewPath(network, round, only) : roundPath(network, round)),
      },
    }))
  }
}

/** One letter to each who speaks for a city about which something was said. It names nobody who said it. */
export async function writeAnswerLetters(tx: Queryable, letters: Letters): Promise<void> {
  const { network, round, pairs, cities, remarks, origin } = letters
  for (const [cityId, about] of Map.groupBy(pairs, ({ reviewedCityId }) => reviewedCityId)) {
    const city = cities.find(({ id }) => id === cityId)
    const open = remarks.filter(
      ({ reviewId, response }) => response === null && about.some(({ id }) => id === reviewId),
    ).length
    if (!city || open === 0) continue
    await writeTo(tx, letters, cityId, 'review-answers', ({ t, format }) => ({
      title: t('reviews.mail.answers', { count: open, round: round.title }),
      paragraphs: [
        t('reviews.mail.answerEach', { city: city.name }),
        ...(round.answersDueOn ? [t('reviews.mail.due', { date: format.date(round.answersDueOn) })] : []),
      ],
      action: { label: t('reviews.mail.answer'), href: origin + sentPath(network, round, city) },
    }))
  }
}

type Said = Omit<Parameters<typeof writeLetter>[1]['letter'], 'reason'>

async function writeTo(
  tx: Queryable,
  { speak, network, cities, speakers }: Letters,
  cityId: string,
  kind: string,
  say: (speech: ReturnType<Speak>) => Said,
): Promise<void> {
  const city = cities.find(({ id }) => id === cityId)?.name ?? ''
  for (const reader of speakers.get(cityId) ?? []) {
    const speech = speak(reader.language ?? network.language)
    const letter = say(speech)
    await writeLetter(tx, {
      to: reader.email,
      personId: reader.id,
      networkId: network.id,
      language: speech.lang,
      demo: reader.demo,
      kind,
      subject: letter.title,
      letter: { ...letter, reason: speech.t('reviews.mail.reason', { city, network: network.name }) },
    })
  }
}
