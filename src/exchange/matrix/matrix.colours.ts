/** The light colours of `tokens.css`, for files that stand alone: a workbook, a picture. */
export const colours = {
  ink: '#14232e',
  soft: '#51626e',
  line: '#d9dfe2',
  shade: '#f3f1ea',
  give: '#0b6b58',
  giveTint: '#e0eff0',
  want: '#b3541e',
  wantInk: '#8a3d12',
  wantTint: '#fbeee4',
  nobody: '#9b1c31',
  single: '#8a6a00',
} as const

/** The colour of who can teach. */
export const gapColours = {
  no_supplier: colours.nobody,
  outside_only: colours.wantInk,
  single_supplier: colours.single,
  several_suppliers: colours.give,
} as const
