/**
 * So many pages are made at a time, and whoever comes later waits. Made all at once, each would wait for every other
 * between any two statements, all would be ready last, and memory would hold every one of them.
 */
export function takingTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let busy = 0
  return async (work) => {
    if (busy >= most) await new Promise<void>((begin) => waiting.push(begin))
    else busy++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else busy--
    }
  }
}
