import { mount, type Slice } from '#platform/slice'
import { corner } from './corner.ts'
import { providerRoutes } from './providers/provider.routes.tsx'
import { signInEntry } from './sign-in/sign-in.corner.ts'
import { forgetSignInsJob, signInLetterJob } from './sign-in/sign-in.jobs.ts'
import { signInRoutes, signOutRoutes } from './sign-in/sign-in.routes.tsx'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }

export const slice: Slice = {
  texts: { en, fr },
  mounts: [mount('/sign-in/with', providerRoutes), mount('/sign-in', signInRoutes), mount('/sign-out', signOutRoutes)],
  fillings: [() => corner.register(signInEntry)],
  jobs: [signInLetterJob, forgetSignInsJob],
}
