import { type City, cityPath, type Network } from '#networks'
import { Hidden } from '#platform/forms'
import { Crumbs, Lead, PageTitle, QrCode, usePage } from '#platform/ui'
import { groupPath } from '../local-group.paths.ts'
import type { LocalGroup } from '../local-group.queries.ts'
import type { LinkAct } from './link.commands.ts'

interface Props {
  network: Network
  city: City
  group: LocalGroup | null
  /** The link as people type it; nothing while it is closed. */
  href: string | null
}

/** The link and its picture, large enough for a wall, and what can be done with it. */
export function LinkShow({ network, city, group, href }: Props) {
  const { t } = usePage()
  const at = groupPath(network, city)
  return (
    <>
      <Crumbs
        items={[
          { label: city.name, href: cityPath(network, city) },
          { label: t('local-groups.group.title'), href: at },
        ]}
      />
      <PageTitle>{t('local-groups.link.title')}</PageTitle>
      <Lead>{t('local-groups.link.lead')}</Lead>
      {href ? (
        <div class="local-group-link">
          <QrCode text={href} label={t('local-groups.link.code', { city: city.name })} />
          <p>
            <a href={href}>{href}</a>
          </p>
        </div>
      ) : (
        <p>{t('local-groups.link.isClosed')}</p>
      )}
      <p class="soft">{t(group?.joinAtOnce ? 'local-groups.link.isAtOnce' : 'local-groups.link.isAsked')}</p>
      <div class="actions">
        {href ? (
          <>
            <Act at={at} act="close" />
            <Act at={at} act="renew" />
          </>
        ) : (
          <Act at={at} act="open" filled />
        )}
        <Act at={at} act={group?.joinAtOnce ? 'ask' : 'at-once'} />
      </div>
    </>
  )
}

function Act({ at, act, filled }: { at: string; act: LinkAct; filled?: boolean }) {
  const { t } = usePage()
  return (
    <form method="post" action={`${at}/link`}>
      <Hidden name="act" value={act} />
      <button class="ds-button" data-variant={filled ? undefined : 'secondary'} type="submit">
        {t(`local-groups.link.act.${act}`)}
      </button>
    </form>
  )
}
