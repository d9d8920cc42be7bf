export { type Maker, madeApart, makeForParent } from './apart.ts'
export { type Pictures, typeset } from './typeset.ts'
export { typesetApart } from './typeset-apart.ts'
