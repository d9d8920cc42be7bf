import { networkPath, roleIn, roleLabel, roleTask } from '#networks'
import type { Person } from '#people'
import { contentLang } from '#platform/text'
import { Lead, Notice, PageTitle, SectionHead, usePage } from '#platform/ui'
import type { Role } from '#schema/networks'
import type { Demonstration } from './demo.queries.ts'
import type { DemoRole } from './demo.roles.ts'

/** Every role of every demonstration, with one button each to step into it. */
export function DemoIndex({ all, viewer }: { all: Demonstration[]; viewer: Person | undefined }) {
  const { t } = usePage()
  const real = viewer && !viewer.demo ? viewer : undefined
  return (
    <>
      <PageTitle>{t('app.demo.title')}</PageTitle>
      <Lead>{t('app.demo.lead')}</Lead>
      <p>{t.rich('app.demo.note', { letters: (parts) => <a href="/letters">{parts}</a> })}</p>
      {real && (
        <Notice>
          <p>{t('app.demo.signedIn', { name: real.name })}</p>
        </Notice>
      )}
      {all.map((one) => (
        <Roles {...one} viewer={viewer} disabled={real !== undefined} />
      ))}
    </>
  )
}

interface RolesProps extends Demonstration {
  viewer: Person | undefined
  disabled: boolean
}

function Roles({ network, roles, viewer, disabled }: RolesProps) {
  const { lang, t } = usePage()
  const kinds = [...new Set(roles.map(({ role }) => role))]
  return (
    <section class="demo-network">
      <SectionHead id={network.slug} more={{ href: networkPath(network), label: t('app.demo.look') }}>
        <span lang={contentLang(lang, network.language)}>{network.name}</span>
      </SectionHead>
      <dl class="demo-roles">
        {kinds.map((kind) => (
          <div>
            <dt>{t(roleLabel(kind))}</dt>
            <dd>
              <p>{t(roleTask(kind))}</p>
              {!disabled && (
                <Buttons
                  kind={kind}
                  network={network}
                  roles={roles.filter(({ role }) => role === kind)}
                  viewer={viewer}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

interface ButtonsProps {
  kind: Role
  network: Demonstration['network']
  roles: DemoRole[]
  viewer: Person | undefined
}

/** One button for the role, or one for every city it is held in. */
function Buttons({ kind, network, roles, viewer }: ButtonsProps) {
  const { t } = usePage()
  return (
    <div class="demo-buttons">
      {roles.map(({ key, city, email }) => (
        <form method="post" action={`/demo/${network.slug}/${key}`}>
          <button
            type="submit"
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            aria-label={t('app.demo.stepInto', { role: roleIn(t, kind, city?.name) })}
            aria-current={viewer?.email === email ? 'true' : undefined}
          >
            {city?.name ?? t('app.demo.step')}
          </button>
        </form>
      ))}
    </div>
  )
}
