import { parseArgs } from 'node:util'
import { v7 } from 'uuid'
import {
  citiesOf,
  invitationPath,
  invite,
  isHeldInCity,
  networkBySlug,
  type Place,
  programmeBySlug,
  readRole,
  type Wish,
} from '#networks'
import { connect, type Db } from '#platform/db'
import { readSecret, type Settings } from '#platform/settings'
import { languages } from '#platform/text'
import { type Command, CommandError } from '../command-line/command.ts'
import { hangFillings } from '../slices.ts'
import { speak } from '../speech.ts'

export const inviteCommand: Command = {
  usage: 'invite EMAIL --role ROLE ...   invite somebody and print the link',
  help: `charrette invite EMAIL --role ROLE [--network SLUG] [--city ID] [--programme SLUG] [--name NAME] [--language en|fr]

Invites somebody to a role, sends the letter if mail is set up (SMTP_URL), and prints the link that it holds. The first
person of a new network comes in this way; from then on people invite each other on the page People.
ROLE is one of lead_partner, lead_expert, ad_hoc_expert, observer (with --network), coordinator, city_team,
local_group_member (with --network and --city, the id of the city as in its address), secretariat (with --programme).
The link is good for 30 days and works once. BASE_URL says what it begins with.
Exit code 2: the address holds the role already, or was invited to it and has not answered.`,
  async run(args, { settings, connectionString, out, err }) {
    const said = understand(args)
    const { db, close } = connect(await connectionString(), { max: 2 })
    try {
      const { place, cityId, language } = await placeOf(db, said)
      const secret = await readSecret(settings)
      const origin = originOf(settings)
      hangFillings()
      const wish: Wish = {
        id: v7(),
        email: said.email,
        name: said.name ?? said.email.replace(/@.*/, ''),
        language: said.language ?? language,
        role: said.role,
        cityId,
        message: null,
      }
      const { sent, member } = await invite(db, place, [wish], { by: undefined, post: { speak, secret, origin } })
      if (sent.length === 0) {
        err(`${said.email} ${member.length > 0 ? 'holds this role already' : 'was invited to this role already'}.`)
        return 2
      }
      out(`${said.email} is invited. The link, good for 30 days:`)
      out(origin + invitationPath(secret, wish.id))
      if (!settings.baseUrl)
        err(`BASE_URL is not set, so the link begins with ${origin}. Set BASE_URL (or PORT) as it is for the server.`)
      return 0
    } finally {
      await close()
    }
  },
}

/** What links begin with where nobody says it: this machine, at the port the server listens on. */
const originOf = ({ baseUrl, port }: Pick<Settings, 'baseUrl' | 'port'>) =>
  (baseUrl ?? `http://localhost:${port}`).replace(/\/$/, '')

function understand(args: string[]) {
  const { values, positionals } = parsed(args)
  const [email, ...more] = positionals
  if (!email || more.length > 0 || !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email) || /\.invalid$/i.test(email))
    throw new CommandError('Say whom, by an e-mail address: charrette invite anna@example.org --role lead_partner ...')
  const role = readRole(speak, values.role ?? '')
  if (!role) throw new CommandError('Say which role with --role; charrette help invite lists them.')
  const language = languages.find((known) => known === values.language)
  if (values.language && !language) throw new CommandError(`--language is one of ${languages.join(', ')}.`)
  const { network, city, programme, name } = values
  return { email, role, language, network, city, programme, name }
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  const options = { role: text, network: text, city: text, programme: text, name: text, language: text }
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : 'These words were not understood'
    throw new CommandError(`${reason}. charrette help invite explains what may be said.`)
  }
}

/** Where the role is held, and in which language people write there. */
async function placeOf(
  db: Db,
  { role, network: slug, city: cityId, programme }: ReturnType<typeof understand>,
): Promise<{ place: Place; cityId: string | null; language: string }> {
  if (role === 'secretariat') {
    if (!programme || slug || cityId) throw new CommandError('A secretariat is invited with --programme SLUG alone.')
    const found = await programmeBySlug(db, programme)
    if (!found) throw new CommandError(`There is no programme with the slug «${programme}».`)
    return { place: { programmeId: found.id }, cityId: null, language: 'en' }
  }
  if (!slug || programme) throw new CommandError('Say in which network with --network SLUG.')
  const network = await networkBySlug(db, slug)
  if (!network) throw new CommandError(`There is no network with the slug «${slug}».`)
  const language = languages.find((known) => known === network.language) ?? 'en'
  const place = { networkId: network.id }
  if (!isHeldInCity(role)) {
    if (cityId) throw new CommandError('This role is held in the whole network: leave --city out.')
    return { place, cityId: null, language }
  }
  const cities = await citiesOf(db, network)
  const city = cities.find((one) => one.slug.toLowerCase() === cityId?.toLowerCase())
  if (!city) throw new CommandError(`Say in which city with --city: ${cities.map((one) => one.slug).join(', ')}.`)
  return { place, cityId: city.id, language }
}
