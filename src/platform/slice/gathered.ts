export interface Gathered<Thing> {
  register: (thing: Thing) => void
  all: () => readonly Thing[]
}

/** What floors above add, each thing once however often the house is put together, by its place where it has one. */
export function gathered<Thing extends object>(): Gathered<Thing> {
  const things: Thing[] = []
  const placeOf = (thing: Thing) => ('place' in thing ? Number(thing.place) : 0)
  return {
    register(thing) {
      if (things.includes(thing)) return
      things.push(thing)
      things.sort((a, b) => placeOf(a) - placeOf(b))
    },
    all: () => things,
  }
}
