import type pg from 'pg'

/** Each connection keeps the plans of what it has prepared; texts beyond these are planned anew every time. */
const most = 200

const names = new Map<string, string>()

/** Reading costs PostgreSQL more for planning than for finding, so each connection plans a reading statement once. */
export function prepareReads(client: pg.PoolClient): void {
  client.query = new Proxy(client.query, {
    apply: (query, self, [asked, ...rest]) => Reflect.apply(query, self, [named(asked), ...rest]),
  })
}

function named(asked: unknown): unknown {
  if (!isPlain(asked) || !/^\s*(select|with)\b/i.test(asked.text)) return asked
  const name = names.get(asked.text) ?? nameFor(asked.text)
  return name ? { ...asked, name } : asked
}

/** A text with its parameters, not a statement with a name of its own or a stream. */
const isPlain = (asked: unknown): asked is { text: string } =>
  typeof asked === 'object' &&
  asked !== null &&
  'text' in asked &&
  typeof asked.text === 'string' &&
  !('submit' in asked) &&
  !('name' in asked && asked.name)

function nameFor(text: string): string | undefined {
  if (names.size >= most) return undefined
  const name = `read_${names.size + 1}`
  names.set(text, name)
  return name
}
