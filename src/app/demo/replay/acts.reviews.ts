import { planners } from './acts.tests.ts'
import type { PeerWords } from './cast.reviews.ts'
import type { Stage } from './replay.ts'

interface Round {
  kind: 'test_results' | 'plans'
  title: string
  meeting: string
  dueOn: string
  answersDueOn: string
}

/** What is said of a city by its first reader and by its second. */
type Words = (city: string) => [PeerWords, PeerWords]

/** The lead expert prepares a round, has pairs proposed and opens it. Answers where it stands. */
export async function openRound(stage: Stage, round: Round): Promise<string> {
  const expert = stage.as('lead-expert')
  const at = `${stage.home}/reviews/new`
  const page = await expert.reads(at)
  const meeting = page
    .querySelectorAll('main select[name=meeting] option')
    .find((option) => option.textContent.includes(round.meeting))
    ?.getAttribute('value')
  const opened = await expert.sends(at, {
    kind: round.kind,
    title: round.title,
    meeting: meeting ?? '',
    dueOn: round.dueOn,
    answersDueOn: round.answersDueOn,
    visibility: 'after_own',
    each: '2',
  })
  const address = opened.split(/[?#]/)[0] ?? opened
  await expert.sends(address, {}, '/propose')
  await expert.sends(`${address}/open`, {}, '/open')
  return address
}

/** Every city reads what it was given, answers each question, makes its remarks and sends them. */
export async function writeReviews(stage: Stage, round: string, words: Words): Promise<void> {
  const readers = new Map<string, number>()
  for (const { player } of planners(stage)) {
    const page = await player.reads(round)
    const links = page.querySelectorAll('main a').flatMap((link) => link.getAttribute('href')?.split(/[?#]/)[0] ?? [])
    for (const review of new Set(links.filter((href) => /\/reviews\/[0-9a-f-]{36}$/.test(href)))) {
      const form = await player.reads(review)
      const id = review.split('/').at(-1) ?? ''
      if (!form.querySelectorAll('main form').some((one) => one.getAttribute('action')?.endsWith(id))) continue
      const head = form.querySelector('main h1')?.textContent ?? ''
      const city = stage.cities.find(({ name }) => head.includes(name))?.slug ?? ''
      const reader = readers.get(city) ?? 0
      readers.set(city, reader + 1)
      const said = words(city)[reader % 2 === 0 ? 0 : 1]
      for (const { kind, remark } of said.remarks)
        await player.sends(review, { kind, remark, field: '', as: 'draft' }, id)
      const answers = Object.entries(said.answers).map(([question, answer]) => [`answer-${question}`, answer] as const)
      await player.sends(review, { ...Object.fromEntries(answers), as: 'send' }, id)
    }
  }
}

/** Every city answers what was said about it, remark by remark. */
export async function answerReviews(stage: Stage, round: string, words: Words): Promise<void> {
  const expert = stage.as('lead-expert')
  await expert.sends(`${round}/state`, { state: 'answering' }, '/state')
  for (const { player, part } of planners(stage)) {
    const at = `${round}/cities/${part.slug}`
    const known = words(part.slug).flatMap(({ remarks }) => remarks)
    const answers: Record<string, string> = {}
    for (const article of (await player.reads(at)).querySelectorAll('main [id^=remark-]')) {
      const said = known.find(({ remark }) => article.textContent.includes(remark))
      if (!said) throw new Error(`${part.slug} does not know what to answer: ${article.textContent}`)
      const id = article.id.replace('remark-', '')
      answers[`response-${id}`] = said.response
      answers[`reason-${id}`] = said.reason
    }
    await player.sends(at, answers, `/cities/${part.slug}`)
  }
  await expert.sends(round, { state: 'closed' }, '/state')
}
