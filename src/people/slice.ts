import { mount, type Slice } from '#platform/slice'
import { corner } from './corner.ts'
import { goodbyeRoutes, personRoutes } from './person.routes.tsx'
import { providerRoutes } from './providers/provider.routes.tsx'
import { sessionRoutes } from './sessions/session.routes.tsx'
import { signInEntry } from './sign-in/sign-in.corner.ts'
import { forgetSignInsJob, signInLetterJob } from './sign-in/sign-in.jobs.ts'
import { signInRoutes, signOutRoutes } from './sign-in/sign-in.routes.tsx'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }
import { tokenRoutes } from './tokens/token.routes.tsx'

export const slice: Slice = {
  texts: { en, fr },
  mounts: [
    mount('/sign-in/with', providerRoutes),
    mount('/sign-in', signInRoutes),
    mount('/sign-out', signOutRoutes),
    mount('/me/sessions', sessionRoutes),
    mount('/me/tokens', tokenRoutes),
    mount('/me', personRoutes),
    mount('/goodbye', goodbyeRoutes),
  ],
  fillings: [() => corner.register(signInEntry)],
  jobs: [signInLetterJob, forgetSignInsJob],
}
