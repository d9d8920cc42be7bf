import type { createApp } from '../../src/app/app.tsx'

/** The address patterns that a browser may ask for, as the app has them. The interface for programs answers programs. */
export const patternsOf = (app: ReturnType<typeof createApp>): string[] =>
  [...new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))]
    .filter((path) => !path.startsWith('/api/'))
    .sort()

/** Whether its name says that it is a file. */
export const isFile = (pattern: string): boolean => /\.[a-z]{2,5}\}?$/.test(pattern)

/** Which of the patterns an address comes to: where several would do, the one that leaves least open. */
export function patternOf(patterns: string[], address: string): string | undefined {
  const path = address.split('?')[0] ?? ''
  const open = (pattern: string) => pattern.split('/:').length
  return patterns.filter((pattern) => matching(pattern).test(path)).sort((a, b) => open(a) - open(b))[0]
}

/** A name in an address, and how it may look, which may hold braces of its own. */
const names = /:\w+(?:\{((?:[^{}]|\{[^{}]*\})*)\})?/g

const matching = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(names, (_, given: string | undefined) => `(?:${given ?? '[^/]+'})`)}$`)
