import { makeForParent } from './apart.ts'
import { typeset } from './typeset.ts'

makeForParent(({ template, data }: { template: string; data: object }, onStep) => typeset(template, data, onStep))
