/**
 * Says roughly how many bytes a thing takes, and sees to it that nobody changes it from now on: what is kept is given to
 * many, and none of them may write into what the others read.
 */
export function setInStone(thing: unknown): number {
  const seen = new Set<object>()
  const left: unknown[] = [thing]
  let bytes = 0
  while (left.length > 0) {
    const one = left.pop()
    bytes += typeof one === 'string' ? 16 + 2 * one.length : 8
    if (typeof one !== 'object' || one === null || seen.has(one)) continue
    seen.add(one)
    bytes += 32
    // One by one: what is pushed all at once has to fit onto the stack.
    if (one instanceof Map) for (const [key, value] of one) left.push(key, value)
    else for (const part of Object.values(one)) left.push(part)
    Object.freeze(one)
  }
  return bytes
}
