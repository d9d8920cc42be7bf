import { z } from 'zod'
import { type FormErrors, field, type Typed } from '#platform/forms'

/** The languages that one is asked for; a network that writes in another is asked for its own first. */
export const languagesFor = ({ language }: { language: string }): string[] => {
  const own = language.split('-')[0] ?? language
  return [own, ...['en', 'fr', 'de', 'es', 'it', 'pl', 'nl', 'pt'].filter((known) => known !== own)]
}

export const labelField = (language: string) => `label-${language}`

export const conceptForm = (languages: string[]) =>
  z.object({
    id: field.id(),
    version: field.version(),
    broader: field.line(),
    ...Object.fromEntries(languages.map((language) => [labelField(language), field.prose({ max: 2_000 })])),
  })

/** As `fr: conseil des jeunes`, the preferred one of each language first: what history and conflicts show. */
export type Labels = string[]

/** Labels as they stand in the form, one a line. */
export function labelsOf(typed: Typed, languages: string[]): Labels {
  return languages.flatMap((language) => {
    const lines = String(typed[labelField(language)] ?? '').split('\n')
    const labels = lines.map((line) => line.replaceAll(/\s+/g, ' ').trim().normalize('NFC').slice(0, 120))
    return [...new Set(labels)]
      .filter(Boolean)
      .slice(0, 12)
      .map((label) => `${language}: ${label}`)
  })
}

export function typedLabels(labels: Labels): Typed {
  const lines = Map.groupBy(labels, (label) => label.slice(0, label.indexOf(':')))
  return Object.fromEntries(
    [...lines].map(([language, of]) => [
      labelField(language),
      of.map((label) => label.slice(language.length + 2)).join('\n'),
    ]),
  )
}

/** A concept needs a name in the language of its network. */
export function troubleWith(labels: Labels, [own = 'en']: string[]): FormErrors | null {
  return labels.some((label) => label.startsWith(`${own}: `))
    ? null
    : { [labelField(own)]: 'exchange.thesaurus.label.missing' }
}
