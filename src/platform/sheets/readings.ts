/** What somebody may have meant by a number written in another way: `67,614` is 67614 or 67.614. */
export function numberReadings(text: string): string[] {
  const plain = text.replace(/^[~≈<>=+€$£\s]+|[€$£\s]+$/g, '').replace(/[\s\u00a0\u202f'’]+/g, '')
  if (/^-?\d+([.,]\d+)?%$/.test(plain)) {
    const value = plain.slice(0, -1).replace(',', '.')
    return [value, String(Number((Number(value) / 100).toPrecision(12)))]
  }
  if (/^-?\d+(\.\d+)?$/.test(plain) && plain !== text) return [plain]
  const mark = plain.match(/[.,]/g) ?? []
  const readings: string[] = []
  if (/^-?\d{1,3}([.,]\d{3})+$/.test(plain) && new Set(mark).size === 1) readings.push(plain.replace(/[.,]/g, ''))
  if (/^-?\d+[.,]\d+$/.test(plain)) readings.push(plain.replace(',', '.'))
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(plain)) readings.push(plain.replaceAll('.', '').replace(',', '.'))
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(plain)) readings.push(plain.replaceAll(',', ''))
  return readings
}

/** What somebody may have meant by a date written in another way: `03/04/2024` is 3 April or March 4th. */
export function dateReadings(text: string): string[] {
  const parts = /^(\d{1,2})[./\s-]+(\d{1,2})[./\s-]+(\d{4})\.?$/.exec(text)
  const month = /^(\d{1,2})[./-](\d{4})$/.exec(text)
  const turned = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(text)
  const found = parts
    ? [
        [parts[3], parts[2], parts[1]],
        [parts[3], parts[1], parts[2]],
      ]
    : month
      ? [[month[2], month[1]]]
      : turned
        ? [[turned[1], turned[2], turned[3]]]
        : []
  const readings = found.map((pieces) => pieces.map((piece) => String(piece).padStart(2, '0')).join('-'))
  return [...new Set(readings)].filter(isDate)
}

/** `2024`, `2024-06` or `2024-06-13`, and a day that exists. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
