import type { RecordKind } from '../slots.ts'
import { themeFields } from './theme.commands.ts'
import { themesOf } from './theme.queries.ts'

/** What activity, follows, digests and notices know of a theme. */
export const themeKind: RecordKind = {
  kind: 'theme',
  label: 'networks.theme.kind',
  find: async ({ db, network }, ids) =>
    (await themesOf(db, network))
      .filter(({ id }) => ids.includes(id))
      .map(({ id, code, title }) => ({
        id,
        title: `${code} ${title}`,
        lang: network.language,
        at: `/themes/${code}`,
        cityId: null,
        audience: 'public',
        themeIds: [id],
      })),
  fields: async () => themeFields,
}
