import type { Slice } from '#platform/slice'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }

export const slice: Slice = {
  texts: { en, fr },
}
