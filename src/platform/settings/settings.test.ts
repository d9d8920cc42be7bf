import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../../../tests/folder.ts'
import { keepSecret, readSecret, readSettings, SettingsError } from './index.ts'

const { folder, remove } = await temporaryFolder('settings')
afterAll(remove)

test('nothing needs to be set', () => {
  expect(readSettings({})).toMatchObject({
    port: 3000,
    host: '0.0.0.0',
    databaseUrl: undefined,
    baseUrl: undefined,
    secret: undefined,
  })
})

test.each([
  [{ PORT: '80a' }, 'PORT is «80a», but must be a whole number from 0 to 65535.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is «loud», but must be one of: debug, info, warn, error, silent.'],
  [
    { DATABASE_URL: 'mysql://me:hush@db/x' },
    'DATABASE_URL begins with mysql://, but must begin with postgres:// or postgresql://.',
  ],
  [{ DATABASE_URL: 'hush' }, 'DATABASE_URL is not an address; it must begin with postgres:// or postgresql://.'],
  [
    { SMTP_URL: 'smtp://me:hush@mail.example' },
    'SMTP_URL needs BASE_URL, the address people type: links in letters begin with it.',
  ],
  [
    { MAIL_FROM: 'Us <us@example.org>\nBcc: them@example.org' },
    'MAIL_FROM is «Us <us@example.org>\nBcc: them@example.org», but must look like Charrette <no-reply@example.org>.',
  ],
  [{ MAIL_FROM: 'us' }, 'MAIL_FROM is «us», but must look like Charrette <no-reply@example.org>.'],
  [{ WORKER: 'no' }, 'WORKER is «no», but must be one of: on, off.'],
  [{ SECRET: 'hush' }, 'SECRET is too short; it must have at least 32 characters.'],
])('%o is explained in one sentence that keeps secrets', (env, sentence) => {
  expect(() => readSettings(env)).toThrow(new SettingsError(sentence))
})

test.each([
  [{ DATA_DIR: '/srv/x' }, { kind: 'folder', path: '/srv/x/files' }],
  [{ FILES_URL: 'file:///srv/shared%20files' }, { kind: 'folder', path: '/srv/shared files' }],
  [
    { FILES_URL: 's3://charrette/eu/files?region=eu-west-1&endpoint=https://s3.example.org' },
    {
      kind: 's3',
      bucket: 'charrette',
      prefix: 'eu/files',
      region: 'eu-west-1',
      endpoint: 'https://s3.example.org',
    },
  ],
  [
    { FILES_URL: 's3://charrette' },
    { kind: 's3', bucket: 'charrette', prefix: '', region: undefined, endpoint: undefined },
  ],
])('with %o files are kept in %o', (env, place) => {
  expect(readSettings(env).files).toEqual(place)
})

test.each([
  ['/srv/files', 'FILES_URL must begin with file:/// (a folder) or s3:// (a bucket).'],
  ['https://s3.example.org/x', 'FILES_URL must begin with file:/// (a folder) or s3:// (a bucket).'],
  ['file://server/files', 'FILES_URL must name a folder of this computer, such as file:///srv/charrette/files.'],
  ['file:///', 'FILES_URL must name a folder of this computer, such as file:///srv/charrette/files.'],
  [
    's3://key:hush@charrette',
    'FILES_URL must not hold keys: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment instead.',
  ],
  [
    's3://charrette?secret=hush',
    'FILES_URL must look like s3://bucket/prefix?region=eu-west-1&endpoint=https://s3.example.org, of which prefix, region and endpoint may be left out.',
  ],
  ['s3://charrette?endpoint=s3', 'The endpoint in FILES_URL must be an address that begins with https:// or http://.'],
  ['s3://charrette/%2e%2e/x y', 'The prefix in FILES_URL may hold letters, digits and . _ - / only.'],
])('FILES_URL=%s is explained', (given, sentence) => {
  expect(() => readSettings({ FILES_URL: given })).toThrow(new SettingsError(sentence))
})

test('a contact may be a bare mail address', () => {
  expect(readSettings({ CONTACT: 'help@example.org' }).contact).toBe('mailto:help@example.org')
  expect(readSettings({ CONTACT: 'https://example.org/help' }).contact).toBe('https://example.org/help')
  expect(() => readSettings({ CONTACT: 'javascript:alert(1)' })).toThrow(SettingsError)
})

test.each([
  [{}, { name: 'Charrette', address: 'no-reply@localhost' }],
  [{ BASE_URL: 'https://learn.example.org/' }, { name: 'Charrette', address: 'no-reply@learn.example.org' }],
  [{ MAIL_FROM: 'us@example.org' }, { name: 'Charrette', address: 'us@example.org' }],
  [{ MAIL_FROM: '"Réseau Égalité" <us@example.org>' }, { name: 'Réseau Égalité', address: 'us@example.org' }],
])('with %o letters come from %o', (env, from) => {
  expect(readSettings(env).mailFrom).toEqual(from)
})

test('a secret is made once, also by many at once, and only its owner may read it', async () => {
  const settings = readSettings({ DATA_DIR: join(folder, 'new') })
  const secrets = new Set(await Promise.all([readSecret(settings), readSecret(settings), readSecret(settings)]))
  expect(secrets.size).toBe(1)
  expect([...secrets][0]).toMatch(/^[\w-]{43}$/)
  expect(await readSecret(settings)).toBe([...secrets][0])
  expect((await stat(join(folder, 'new', 'secret'))).mode & 0o777).toBe(0o600)
})

test('the setting SECRET comes before the file, and a backup brings its own', async () => {
  const given = 'a sentence of more than thirty-two characters'
  expect(await readSecret(readSettings({ DATA_DIR: join(folder, 'given'), SECRET: given }))).toBe(given)
  const settings = readSettings({ DATA_DIR: join(folder, 'kept') })
  await keepSecret(settings, 'from the backup')
  expect(await readSecret(settings)).toBe('from the backup')
  expect(await readFile(join(folder, 'kept', 'secret'), 'utf8')).toBe('from the backup\n')
})

test('an empty secret and a folder that cannot be made are explained', async () => {
  await writeFile(join(folder, 'secret'), '')
  await expect(readSecret(readSettings({ DATA_DIR: folder }))).rejects.toThrow(`${join(folder, 'secret')} is empty`)
  await expect(readSecret(readSettings({ DATA_DIR: join(folder, 'secret', 'x') }))).rejects.toThrow(SettingsError)
})
