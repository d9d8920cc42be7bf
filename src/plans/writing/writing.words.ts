import type { Text } from '#platform/text'

/** What the editor says, in the reader's language: it runs in the browser, where there are no texts. */
export const editorWords = (t: Text) => ({
  label: t('plans.writing.text'),
  back: t('plans.writing.back'),
  tools: t('plans.writing.tools'),
  strong: t('plans.writing.tool.strong'),
  em: t('plans.writing.tool.em'),
  large: t('plans.writing.tool.large'),
  small: t('plans.writing.tool.small'),
  bullets: t('plans.writing.tool.bullets'),
  numbers: t('plans.writing.tool.numbers'),
  quote: t('plans.writing.tool.quote'),
  link: t('plans.writing.tool.link'),
  undo: t('plans.writing.tool.undo'),
  redo: t('plans.writing.tool.redo'),
  remark: t('plans.writing.tool.remark'),
  address: t('plans.writing.link.address'),
  addressWrong: t('plans.writing.link.wrong'),
  set: t('plans.writing.link.set'),
  unset: t('plans.writing.link.unset'),
  alone: t('plans.writing.alone'),
  together: t('plans.writing.together'),
  saved: t('plans.writing.state.saved'),
  sending: t('plans.writing.state.sending'),
  away: t('plans.writing.state.away'),
  awaySaved: t('plans.writing.state.awaySaved'),
  unkept: t('plans.writing.state.unkept'),
  shut: t('plans.writing.state.shut'),
  refused: t('plans.writing.state.refused'),
  long: t('plans.writing.state.long'),
  again: t('plans.writing.state.again'),
  kept: t('plans.writing.kept'),
})

export type EditorWords = ReturnType<typeof editorWords>
