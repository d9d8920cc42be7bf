export { allow, doorOf, type Sentence, type Verdict } from './door.ts'
export type { Env, Locals } from './env.ts'
export { notFound } from './problems.ts'
