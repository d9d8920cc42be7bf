import type { Slice } from '#platform/slice'
import { corner } from './corner.ts'
import { signInEntry } from './sign-in/sign-in.corner.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }

export const slice: Slice = {
  texts: { en, fr },
  fillings: [() => corner.register(signInEntry)],
}
