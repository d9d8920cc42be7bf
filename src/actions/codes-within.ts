import type { Theme } from '#networks'

/** The code of a theme and those of its sub-themes. */
export const codesWithin = (theme: Theme, themes: Theme[]): string[] => [
  theme.code,
  ...themes.filter(({ parentId }) => parentId === theme.id).map(({ code }) => code),
]
