import type { Sharp } from 'sharp'

export interface Picture {
  content: Buffer
  /** The same for lists and phones. */
  preview: Buffer
  width: number
  height: number
}

const longestSide = 1_600
const previewSide = 480

/** A picture of a few kilobytes may unfold into gigabytes. */
const mostPixels = 50_000_000

let inTurn: Promise<unknown> = Promise.resolve()

/**
 * Makes a picture fit to be shown: upright, no larger than a page needs, and without what cameras write into it, such as
 * where it was taken. One at a time, because a photo takes much memory while it is read. Nothing where it cannot be read.
 */
export function readPicture(bytes: Buffer): Promise<Picture | null> {
  const picture = inTurn.then(() => prepare(bytes))
  inTurn = picture
  return picture
}

async function prepare(bytes: Buffer): Promise<Picture | null> {
  // Only servers that are sent pictures carry the library's weight.
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  try {
    const upright = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()
    const large = await within(upright(), longestSide).toBuffer({ resolveWithObject: true })
    const small = await within(upright(), previewSide).toBuffer()
    return { content: large.data, preview: small, width: large.info.width, height: large.info.height }
  } catch {
    return null
  }
}

/** Everything a camera wrote is left out unless one asks for it. */
const within = (picture: Sharp, side: number): Sharp =>
  picture.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }).webp({ quality: 80 })
