/** Keys ordered by time as the product makes them, but the same on every machine. */
export function keysFrom(start: number): () => string {
  let count = start
  return () => {
    count += 1
    const time = (1_735_689_600_000 + count).toString(16).padStart(12, '0')
    const rest = (Math.imul(count, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${count.toString(16).padStart(12, '0')}`
  }
}
