export { typesetApart } from './apart.ts'
export { typeset } from './typeset.ts'
