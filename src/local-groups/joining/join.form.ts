import { z } from 'zod'
import { field } from '#platform/forms'

/** What somebody in the room fills in on their phone. Without an address they are a member by their name only. */
export const joinForm = z.object({
  id: field.id(),
  name: field.line({ missing: 'local-groups.join.nameMissing', max: 200 }),
  organisation: field.line({ max: 300 }),
  kind: field.line({ missing: 'local-groups.join.kindMissing', max: 200 }),
  email: field.email(),
  language: field.choice(['en', 'fr']),
  consent: field.choice(['yes'], { missing: 'local-groups.join.consentMissing' }),
  shown: field.ticked(),
})
