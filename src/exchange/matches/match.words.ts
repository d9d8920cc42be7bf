import type { Formats, Text } from '#platform/text'
import type { Objection, Reason } from './match.ts'

type Say = { t: Text; format: Formats }

/** Why somebody could teach somebody, as a sentence of its own. */
export function sayReason(reason: Reason, { t, format }: Say): string {
  switch (reason.kind) {
    case 'same_sub_theme':
      return t('exchange.match.sameSubTheme')
    case 'suggested_here':
      return t('exchange.match.suggestedHere')
    case 'named_practice':
      return t('exchange.match.namedPractice', { count: reason.count })
    case 'similar_size':
      return t('exchange.match.similarSize', both(reason, format))
    case 'same_kind_of_place':
      return t('exchange.match.sameKindOfPlace', { area: reason.area })
    case 'similar_unemployment':
      return t('exchange.match.similarUnemployment', both(reason, format))
    case 'learns_itself':
      return t('exchange.match.learnsItself')
    case 'shared_language':
      return t('exchange.match.sharedLanguage', {
        count: reason.languages.length,
        languages: format.list(reason.languages.map(format.language)),
      })
    case 'near':
      return t('exchange.match.near', { how: reason.how, country: format.country(reason.country) })
    case 'shared_concepts':
      return t('exchange.match.sharedConcepts', { concepts: format.list(reason.concepts) })
  }
}

/** What speaks against it, as a sentence of its own. */
export function sayObjection(objection: Objection, { t, format }: Say): string {
  switch (objection.kind) {
    case 'suggested_only':
      return t('exchange.match.suggestedOnly')
    case 'not_active':
      return t('exchange.match.notActive', { status: objection.status })
    case 'very_different_size':
      return t('exchange.match.veryDifferentSize', both(objection, format))
    case 'outside':
      return t('exchange.match.outside')
    case 'asked_by_many':
      return t('exchange.match.askedByMany', { count: objection.askers })
    case 'low_confidence':
      return t('exchange.match.lowConfidence')
    case 'far':
      return t('exchange.match.far', { kilometres: format.number(objection.kilometres) })
  }
}

interface Pair {
  mine: number
  theirs: number
}

const both = ({ mine, theirs }: Pair, format: Formats) => ({
  mine: format.number(mine),
  theirs: format.number(theirs),
})
