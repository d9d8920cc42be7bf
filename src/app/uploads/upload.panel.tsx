import { mayAdminister, type NetworkLocals, type NetworkSubject } from '#networks'
import { usePage } from '#platform/ui'
import { uploadsPath } from './upload.paths.ts'

/** On a network's front page, for those who run it: the way to bring tables in. */
export async function uploadLink(locals: NetworkLocals, _: NetworkSubject) {
  return mayAdminister(locals) === 'yes' ? <UploadLink network={locals.network} /> : null
}

function UploadLink({ network }: Pick<NetworkLocals, 'network'>) {
  const { t } = usePage()
  return (
    <p>
      <a href={uploadsPath(network)}>{t('app.upload.title')}</a>
    </p>
  )
}
