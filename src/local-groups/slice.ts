import { besideCity } from '#networks'
import { fill, type Slice } from '#platform/slice'
import { localGroupPanel } from './local-group.panel.tsx'
import { localGroupSheet } from './local-group.sheet.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }

export const slice: Slice = {
  texts: { en, fr },
  fillings: [fill(besideCity, 50, localGroupPanel)],
  sheets: [localGroupSheet],
}
