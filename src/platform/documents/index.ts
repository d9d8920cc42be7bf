export { type Maker, madeApart, makeForParent } from './apart.ts'
export { typeset } from './typeset.ts'
export { typesetApart } from './typeset-apart.ts'
