import { makeForParent } from './apart.ts'
import { type Pictures, typeset } from './typeset.ts'

interface Task {
  template: string
  data: object
  pictures: Pictures
}

makeForParent(({ template, data, pictures }: Task, onStep) => typeset(template, data, onStep, pictures))
