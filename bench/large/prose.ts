import type { Chance } from './random.ts'
import type { Tongue } from './tongues.ts'

/** What is written about a network, put together at random; names follow the custom of real texts: few are everywhere. */
export function prose(tongue: Tongue, random: Chance) {
  const coin = () => {
    const middle = random.happens(0.6) ? random.one(tongue.middles) : ''
    return `${random.one(tongue.beginnings)}${middle}${random.one(tongue.endings)}`
  }
  const names = Array.from({ length: 400 }, coin)
  const name = () => random.common(names)
  const where = () => `${random.one(tongue.places)} ${name()}`
  const deed = () => `${random.one(tongue.deeds)} ${random.one(tongue.people)}`
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const title = () => `${random.common(tongue.works)} ${random.happens(0.5) ? name() : where()}`
  const sentence = () => `${capital(deed())} ${where()} (${name()}, ${random.between(1990, 2024)}).`
  return {
    coin,
    name,
    title,
    sentence,
    paragraph: (sentences: number) => Array.from({ length: sentences }, sentence).join(' '),
    need: () => `${deed()} ${where()}`,
    outcome: () => `${random.one(tongue.outcomes)} ${name()}: ${deed()}.`,
    list: (count: number) => Array.from({ length: count }, () => `${random.one(tongue.works)} ${name()}`).join('; '),
  }
}

export type Prose = ReturnType<typeof prose>

/** The last part of an address, made of a name. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
