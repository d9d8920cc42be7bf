import { profileOf, type RecordKind, themesOf } from '#networks'
import { testFields } from './testing-action.kept.ts'
import { testingActionAt } from './testing-action.paths.ts'
import { testsByIds } from './testing-action.queries.ts'

/** What activity, follows, digests and notices know of a testing action. */
export const testingActionKind: RecordKind = {
  kind: 'testing_action',
  label: 'actions.test.one',
  async find(locals, ids) {
    // One after the other: a transaction, in which people are mentioned, has one line to the database.
    const found = await testsByIds(locals.db, locals, ids)
    const themes = await themesOf(locals.db, locals.network)
    return found.map(({ action, city }) => ({
      id: action.id,
      title: action.title ?? city.name,
      lang: locals.network.language,
      at: testingActionAt(action),
      cityId: action.cityId,
      audience: action.audience,
      themeIds: themes.filter(({ code }) => action.subThemes.includes(code)).map(({ id }) => id),
    }))
  },
  async fields({ db, network }) {
    const [profile, themes] = await Promise.all([profileOf(db, network), themesOf(db, network)])
    return testFields(profile.testing_field, themes)
  },
}
