export { createFormats, type Formats } from './formats.ts'
export { contentLang, isLang, isRightToLeft, type Lang, languages, pickLanguage, pseudoLanguages } from './languages.ts'
export type { MessageWithoutArgs } from './messages.ts'
export { type Child, createText, type Speak, type Text } from './text.ts'
