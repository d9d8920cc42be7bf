import { needPath, needsOfCity } from '#exchange'
import type { NetworkLocals } from '#networks'
import { readsVersion } from '../rationales/rationale.access.ts'
import { rationalePath } from '../rationales/rationale.paths.ts'
import { rationaleOf } from '../rationales/rationale.queries.ts'
import { type AgendaAsked, type AgendaSuggestion, agendaSuggestions } from '../slots.ts'

const most = 6
const longest = 280

/** What the group could talk about: what was asked of the cities, what its own city wants to learn, what floors above know. */
export async function suggestedAgenda(locals: NetworkLocals, asked: AgendaAsked): Promise<AgendaSuggestion[]> {
  const found = await Promise.all([
    questionsAsked(locals, asked),
    needsAsked(locals, asked),
    ...agendaSuggestions.all().map(({ find }) => find(locals, asked)),
  ])
  const each = new Map(found.flat().map((one) => [one.text.slice(0, longest), one]))
  return [...each].map(([text, one]) => ({ ...one, text })).slice(0, 20)
}

/** The questions for cities in the rationale of the meeting of the network, as far as it was given out. */
async function questionsAsked(locals: NetworkLocals, { event, relation }: AgendaAsked): Promise<AgendaSuggestion[]> {
  const { db, network, standing, t } = locals
  if (!event || relation !== 'before') return []
  const found = await rationaleOf(db, event)
  const version = found?.versions.find((one) => readsVersion(standing, one))
  const questions = version?.content.questions
  if (typeof questions !== 'string') return []
  const at = rationalePath(network, event)
  return linesOf(questions)
    .slice(0, most)
    .map((text) => ({ text, why: t('meetings.local.why.asked'), at }))
}

/** What the city wants to learn and nobody has answered. */
async function needsAsked(locals: NetworkLocals, { city, relation }: AgendaAsked): Promise<AgendaSuggestion[]> {
  if (relation === 'after') return []
  const { db, network, t } = locals
  const needs = await needsOfCity(db, locals, city)
  return needs
    .filter(({ state }) => state !== 'addressed')
    .slice(0, most)
    .map((need) => ({ text: need.question, why: t('meetings.local.why.need'), at: needPath(network, need) }))
}

/** The lines of a list that people wrote, without what marks them as one. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*([-*•–]|\d+[.)])\s*/, '').trim())
    .filter(Boolean)
