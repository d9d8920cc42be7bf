import { planners } from './acts.tests.ts'
import type { Stage } from './replay.ts'

interface Round {
  kind: 'test_results' | 'plans'
  title: string
  meeting: string
  dueOn: string
  answersDueOn: string
}

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

/** Every city reads what it was given, answers the questions, makes remarks and sends them. */
export async function writeReviews(
  stage: Stage,
  round: string,
  says: (city: string) => [string, string],
): Promise<void> {
  for (const { player, part } of planners(stage)) {
    const page = await player.reads(round)
    const links = page.querySelectorAll('main a').flatMap((link) => link.getAttribute('href')?.split(/[?#]/)[0] ?? [])
    for (const review of new Set(links.filter((href) => /\/reviews\/[0-9a-f-]{36}$/.test(href)))) {
      if (!(await player.finds(review, '/remarks'))) continue
      const [strength, question] = says(part.slug)
      for (const [kind, remark] of [
        ['strength', strength],
        ['suggestion', question],
      ] as const)
        await player.sends(review, { kind, remark, field: '' }, '/remarks')
      const form = (await player.reads(review)).querySelectorAll('main textarea')
      const names = form.flatMap((one) => one.getAttribute('name') ?? []).filter((name) => name.startsWith('answer-'))
      const answers = Object.fromEntries(names.map((name, at) => [name, at === 0 ? strength : question]))
      await player.sends(review, { ...answers, as: 'send' }, review.split('/').at(-1))
    }
  }
}

/** Every city answers what was said about it: most is accepted, something adapted, something declined with its reason. */
export async function answerReviews(stage: Stage, round: string): Promise<void> {
  const expert = stage.as('lead-expert')
  const responses = [
    ['accept', 'It stands in the next version.'],
    ['adapt', 'We do it with our own words.'],
    ['accept', 'Thank you, we had not seen that.'],
    ['decline', 'Our council has decided otherwise.'],
  ] as const
  await expert.sends(`${round}/state`, { state: 'answering' }, '/state')
  for (const { player, part } of planners(stage)) {
    const at = `${round}/cities/${part.slug}`
    const page = await player.reads(at)
    const answers: Record<string, string> = {}
    for (const [place, article] of page.querySelectorAll('main article.review-remark').entries()) {
      const id = article.getAttribute('id')?.replace(/^remark-/, '') ?? ''
      const [response, reason] = responses[place % responses.length] ?? responses[0]
      answers[`response-${id}`] = response
      answers[`reason-${id}`] = reason
    }
    if (Object.keys(answers).length > 0) await player.sends(at, answers, at)
  }
  await expert.sends(round, { state: 'closed' }, '/state')
}
