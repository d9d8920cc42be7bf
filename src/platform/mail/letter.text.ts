import type { Text } from '../text/index.ts'
import type { Letter } from './letter.ts'

/** The same letter for programs, and people, that prefer plain text. */
export function letterAsText(letter: Letter, { t }: { t: Text }): string {
  const { action, list = [], more = [], settingsHref } = letter
  return `${[
    letter.title,
    ...letter.paragraphs.map((said) => (typeof said === 'string' ? said : quoted(said.quote))),
    letter.code,
    list.map(({ title, href, note }) => [`* ${title}`, note && `  ${note}`, `  ${href}`].filter(Boolean).join('\n')),
    action && `${action.label}:\n${action.href}`,
    ...more,
    `-- \n${letter.reason}`,
    settingsHref && `${t('platform.mail.settings')}:\n${settingsHref}`,
  ]
    .flat()
    .filter(Boolean)
    .join('\n\n')}\n`
}

const quoted = (said: string) => said.replace(/^/gm, '> ')
