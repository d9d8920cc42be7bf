import { type Command, CommandError } from './command.ts'
import { commands } from './commands.ts'

/** The list of commands, or the whole explanation of one. */
export async function helpFor(name: string | undefined): Promise<string> {
  return name ? (await commandNamed(name)).help : await listOfCommands()
}

export async function commandNamed(name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load) return await load()
  throw new CommandError(`There is no command «${name}»; bin/charrette help lists them all.`)
}

async function listOfCommands(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  return [
    'Charrette, the workspace of city learning and action-planning networks',
    '',
    ...all.map(({ usage }) => `  charrette ${usage}`),
    '  charrette help COMMAND                   explain a command',
    '',
    'Settings come from the environment, and none is needed: PORT, HOST, DATA_DIR, FILES_URL, DATABASE_URL, BASE_URL,',
    'SECRET, SMTP_URL, MAIL_FROM, WORKER, CONTACT, TRUSTED_PROXIES, LOG_LEVEL, REQUESTS_PER_MINUTE, PSEUDO_LANGUAGES,',
    'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME (a second provider: OIDC_2_ISSUER and so on).',
  ].join('\n')
}
