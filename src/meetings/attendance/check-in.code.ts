import { createHmac } from 'node:crypto'

/** Without letters and digits that are taken for each other. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const length = 6

/** The screen shows a new code after so long. */
export const codeMinutes = 10
const slotLength = codeMinutes * 60_000

/** For so many turns a code opens the page: whoever has just scanned it walks to a seat first. */
const goodFor = 3
/** For so many turns what was begun with it may be finished. */
const finishedWithin = 9

export const slotAt = (now: number): number => Math.floor(now / slotLength)

/** The code of a meeting in one turn of the screen: made from the secret of this site, kept nowhere. */
export function codeOf(secret: string, meetingId: string, slot: number): string {
  const bytes = createHmac('sha256', secret).update(`check-in\n${meetingId}\n${slot}`).digest()
  return [...bytes.subarray(0, length)].map((byte) => letters[byte % letters.length]).join('')
}

/** Whether a code is one of the last turns; a photo of the screen is worth nothing some time later. */
export function isGood(
  { secret, now }: { secret: string; now: number },
  meetingId: string,
  code: string,
  finishing: boolean,
): boolean {
  const slot = slotAt(now)
  const turns = finishing ? finishedWithin : goodFor
  return Array.from({ length: turns }, (_, back) => codeOf(secret, meetingId, slot - back)).includes(code)
}

/** As people type it: in small letters, with blanks or a hyphen. */
export const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 20)
