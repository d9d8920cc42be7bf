/** Chance that comes out the same on every machine. */
export interface Chance {
  /** From 0 up to, and without, 1. */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number
  /** Whether something happens that happens in this share of cases. */
  happens(share: number): boolean
  one<T>(items: readonly T[]): T
  /** Some words are used all the time and most hardly ever: the share of the nth falls with n. */
  common<T>(items: readonly T[]): T
  /** `count` different ones, in the order of the list. */
  some<T>(items: readonly T[], count: number): T[]
}

/** The same seed gives the same chance. (mulberry32) */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const at = <T>(items: readonly T[], index: number): T => {
    const item = items[index]
    if (item === undefined) throw new Error('There is nothing to choose from')
    return item
  }
  return {
    next,
    between,
    happens: (share) => next() < share,
    one: (items) => at(items, between(0, items.length - 1)),
    common: (items) => at(items, Math.floor((items.length + 1) ** next()) - 1),
    some: (items, count) => {
      const left = items.map((item) => ({ item, rank: next() }))
      const chosen = new Set(
        left
          .sort((a, b) => a.rank - b.rank)
          .slice(0, count)
          .map(({ item }) => item),
      )
      return items.filter((item) => chosen.has(item))
    },
  }
}
