import type { ComposedPhoto } from './composed.ts'
import type { PhotoAt } from './plan-document.tsx'

interface Props {
  photos: ComposedPhoto[]
  photoAt: PhotoAt | undefined
  written: string | undefined
}

/** Photos beside each other, small until somebody opens one; they are fetched when they come into sight. */
export function Photos({ photos, photoAt, written }: Props) {
  if (!photoAt || photos.length === 0) return null
  return (
    <div class="plan-photos">
      {photos.map((photo) => (
        <figure>
          <a href={photoAt(photo, false)}>
            <img
              src={photoAt(photo, true)}
              alt={photo.alt}
              lang={written}
              width={photo.width}
              height={photo.height}
              loading="lazy"
            />
          </a>
          <figcaption lang={written}>{photo.caption}</figcaption>
        </figure>
      ))}
    </div>
  )
}
