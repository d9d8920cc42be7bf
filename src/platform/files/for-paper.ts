import { contentOf } from './file.queries.ts'
import type { House } from './of-database.ts'

/** A picture that every program which sets documents reads. */
export interface PaperPicture {
  bytes: Buffer
  width: number
  height: number
}

/** A drawing as a picture, for programs that take no drawings. */
export async function drawingForPaper(svg: string, width: number): Promise<PaperPicture> {
  const { default: sharp } = await import('sharp')
  const drawn = sharp(Buffer.from(svg), { density: 200 }).resize({ width }).png({ palette: true })
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

/**
 * A kept picture as JPEG, no larger than paper needs; what was transparent is white. Nothing where its content is gone or
 * damaged: a document does without.
 */
export async function pictureForPaper(
  house: House,
  file: { id: string },
  longestSide: number,
): Promise<PaperPicture | null> {
  const found = await contentOf(house, file, false)
  if (found?.state !== 'there') return null
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  try {
    const { data, info } = await sharp(found.bytes)
      .flatten({ background: '#ffffff' })
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch {
    return null
  }
}
