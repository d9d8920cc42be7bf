import { ImageRun, Paragraph } from 'docx'
import type { ComposedPhoto } from './composed.ts'
import { type DocxPiece, paragraphOf } from './docx.words.ts'
import type { Holding } from './print.ts'

/** In pixels of 96 to the inch, as the library counts: the width of the text, and less for photos in it. */
const room = { cover: { width: 601, height: 430 }, text: { width: 420, height: 300 } }

/** Photos under each other, each with what it shows and its words below; one whose content is gone is left out. */
export const photosIn = (
  photos: ComposedPhoto[],
  { pictures }: Holding,
  where: keyof typeof room = 'text',
): DocxPiece[] =>
  photos.flatMap(({ id, alt, caption }) => {
    const picture = pictures.get(id)
    if (!picture) return []
    const { width, height } = room[where]
    const scale = Math.min(width / picture.width, height / picture.height, 1)
    const size = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) }
    const run = new ImageRun({
      type: 'jpg',
      data: picture.bytes,
      transformation: size,
      altText: { name: `photo-${id}`, description: alt, title: '' },
    })
    return [
      new Paragraph({ children: [run], keepNext: true, spacing: { before: 200, after: 60 } }),
      paragraphOf(caption, { style: 'Quiet' }),
    ]
  })
