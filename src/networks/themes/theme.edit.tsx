import { v7 } from 'uuid'
import {
  Buttons,
  ErrorSummary,
  Form,
  type FormErrors,
  Hidden,
  SelectField,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { contentLang } from '#platform/text'
import { Crumbs, Eyebrow, Lead, PageTitle, usePage } from '#platform/ui'
import { networkPath, themePath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { besideThemesEdit } from '../slots.ts'
import { themeFields } from './theme.commands.ts'
import type { Theme } from './theme.queries.ts'

interface ThemesEditProps {
  network: Network
  themes: Theme[]
  typed?: Typed
  errors?: FormErrors | undefined
}

/** All themes of a network to be put in order, renamed and added to. */
export function ThemesEdit({ network, themes, typed = {}, errors }: ThemesEditProps) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const main = themes.filter(({ parentId }) => parentId === null)
  return (
    <>
      <Crumbs items={[{ label: t('networks.themes.title'), href: networkPath(network, '/themes') }]} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('networks.theme.edit.all')}</PageTitle>
      <Lead>{t('networks.theme.edit.lead')}</Lead>
      {besideThemesEdit.all().map(({ label, at }) => (
        <p>
          <a href={networkPath(network, at)}>{t(label)}</a>
        </p>
      ))}
      <ol class="themes-order">
        {main.map((theme) => (
          <li>
            <ThemeLine network={network} theme={theme} written={written} />
            <ol class="themes-order">
              {themes
                .filter(({ parentId }) => parentId === theme.id)
                .map((below) => (
                  <li>
                    <ThemeLine network={network} theme={below} written={written} />
                  </li>
                ))}
            </ol>
          </li>
        ))}
      </ol>
      <h2 id="add">{t('networks.theme.edit.add')}</h2>
      <Form
        action={networkPath(network, '/themes/edit')}
        typed={typed}
        errors={errors}
        id={typeof typed.id === 'string' && typed.id ? typed.id : v7()}
      >
        <TextField
          name="code"
          label={t('networks.theme.edit.code')}
          hint={t('networks.theme.edit.codeHint')}
          size={8}
        />
        <TextField name="title" label={t('networks.theme.edit.title')} lang={written} />
        <SelectField
          name="parent"
          label={t('networks.theme.edit.parent')}
          empty={t('networks.theme.edit.noParent')}
          options={main.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}`, lang: written }))}
        />
        <Buttons send={t('networks.theme.edit.addSend')} />
      </Form>
    </>
  )
}

function ThemeLine({ network, theme, written }: { network: Network; theme: Theme; written: string | undefined }) {
  const { t } = usePage()
  const at = themePath(network, theme)
  const name = `${theme.code} ${theme.title}`
  return (
    <div class="themes-order-line">
      <a href={`${at}/edit`}>
        <span class="number">{theme.code}</span> <span lang={written}>{theme.title}</span>
      </a>
      <form class="actions" method="post" action={`${at}/move`}>
        {(['up', 'down'] as const).map((to) => (
          <button
            class="ds-button"
            data-variant="tertiary"
            data-size="sm"
            name="to"
            value={to}
            type="submit"
            aria-label={t(`networks.theme.edit.move_${to}_named`, { theme: name })}
          >
            {t(`networks.theme.edit.move_${to}`)}
          </button>
        ))}
      </form>
    </div>
  )
}

interface ThemeEditProps {
  network: Network
  theme: Theme
  typed: Typed
  version: number
  errors?: FormErrors
  conflicts?: Conflict[]
}

/** The title of one theme, and the way to remove it where nothing hangs on it. */
export function ThemeEdit({ network, theme, typed, version, errors, conflicts = [] }: ThemeEditProps) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const at = themePath(network, theme)
  return (
    <>
      <Crumbs
        items={[
          { label: t('networks.theme.edit.all'), href: networkPath(network, '/themes/edit') },
          { label: `${theme.code} ${theme.title}`, href: at, lang: written },
        ]}
      />
      <ErrorSummary errors={errors} />
      <Eyebrow>{theme.code}</Eyebrow>
      <PageTitle>{t('networks.theme.edit.one')}</PageTitle>
      <Form action={`${at}/edit`} typed={typed} errors={errors} version={version}>
        <ConflictFields conflicts={conflicts} fields={themeFields} written={written} />
        <TextField name="title" label={t('networks.theme.edit.title')} lang={written} />
        <Buttons send={t('networks.theme.edit.save')} cancel={{ href: at, label: t('platform.form.cancel') }} />
      </Form>
      <Form action={`${at}/remove`}>
        <Hidden name="code" value={theme.code} />
        <p class="soft">{t('networks.theme.edit.removeHint')}</p>
        <button class="ds-button" data-variant="secondary" type="submit">
          {t('networks.theme.edit.remove')}
        </button>
      </Form>
      <p>
        <a href={`${at}/history`}>{t('platform.records.history.title')}</a>
      </p>
    </>
  )
}
