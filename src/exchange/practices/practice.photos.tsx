import { filePath, type Network } from '#networks'
import { type FileRow, isPicture } from '#platform/files'
import { usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'

/** The pictures of a practice, each with what it shows and whose it is; then its files. */
export function Photos({ network, files }: { network: Network; files: FileRow[] }) {
  const written = useWritten(network)
  const pictures = files.filter(isPicture)
  if (pictures.length === 0) return null
  return (
    <div class="practice-photos">
      {pictures.map((file) => (
        <figure>
          <a href={filePath(network, file)}>
            <img
              src={filePath(network, file, true)}
              srcset={`${filePath(network, file, true)} 480w, ${filePath(network, file)} ${Math.max(481, file.width ?? 1600)}w`}
              sizes="(min-width: 52rem) 22rem, 100vw"
              alt={file.alt ?? ''}
              lang={written}
              width={file.width ?? undefined}
              height={file.height ?? undefined}
              loading="lazy"
            />
          </a>
          {file.credit ? <figcaption class="soft">{file.credit}</figcaption> : null}
        </figure>
      ))}
    </div>
  )
}

export function Downloads({ network, files }: { network: Network; files: FileRow[] }) {
  const { t } = usePage()
  const others = files.filter((file) => !isPicture(file))
  if (others.length === 0) return null
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('exchange.practice.files')}</h2>
      <ul class="rows">
        {others.map((file) => (
          <li>
            <a href={filePath(network, file)} download>
              {file.name}
            </a>
            <span class="soft">
              {t('exchange.practice.fileSize', { kilobytes: Math.max(1, Math.round(file.bytes / 1024)) })}
              {file.credit ? ` · ${file.credit}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
