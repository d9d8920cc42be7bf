import { Agent, get, type IncomingMessage, request } from 'node:http'

/** As many lines as there are phones: a browser keeps its own. */
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

export interface Said {
  status: number
  cookie: string | undefined
  body: string
}

/** One request of a phone; a line that breaks is an error. */
export function ask(address: string, { cookie, form }: { cookie?: string; form?: string } = {}): Promise<Said> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = {
      accept: form === undefined ? 'text/html' : 'application/json, text/html',
      'accept-encoding': 'gzip',
      ...(cookie ? { cookie } : {}),
      ...(form === undefined
        ? {}
        : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(form)) }),
    }
    const asked = request(address, { method: form === undefined ? 'GET' : 'POST', headers, agent }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('aborted', () => reject(new Error('The line broke.')))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          cookie: answer.headers['set-cookie']?.find((line) => line.startsWith('poll='))?.split(';')[0],
          body: form === undefined ? '' : Buffer.concat(parts).toString(),
        }),
      )
    })
    asked.on('error', reject)
    asked.end(form)
  })
}

/** Ends the lines that nobody talks on, before the other end does in the moment somebody begins to. */
export const hangUp = () => agent.destroy()

/** The answers that the results on a phone add up to; the same words are read once for all phones. */
function totals(): (data: string) => number {
  const known = new Map<string, number>()
  return (data) => {
    const total =
      known.get(data) ??
      [...data.matchAll(/>\s*([\d,.\s]+) · \d+%/g)].reduce((sum, [, n]) => sum + Number(n?.replace(/\D/g, '')), 0)
    known.set(data, total)
    return total
  }
}

export interface Screen {
  /** Answers this phone shows. */
  shown: number
  /** When it first showed at least so many. */
  reached: (count: number) => Promise<number>
  stop: () => void
}

const totalOf = totals()

/** A phone that is connected and shows results as they come. */
export function connect(address: string): Promise<Screen> {
  return new Promise((resolve, reject) => {
    const waiting: { count: number; tell: (at: number) => void }[] = []
    const screen: Screen = {
      shown: 0,
      reached: (count) =>
        screen.shown >= count
          ? Promise.resolve(performance.now())
          : new Promise((tell) => waiting.push({ count, tell })),
      stop: () => asked.destroy(),
    }
    const asked = get(
      address,
      { headers: { accept: 'text/event-stream' }, agent: false },
      (answer: IncomingMessage) => {
        if (answer.statusCode !== 200) return reject(new Error(`A phone got ${answer.statusCode}`))
        let text = ''
        answer.setEncoding('utf8')
        answer.on('error', () => {})
        answer.on('data', (words: string) => {
          text += words
          const parts = text.split('\n\n')
          text = parts.pop() ?? ''
          for (const part of parts) {
            if (!part.startsWith('event: poll')) continue
            screen.shown = Math.max(screen.shown, totalOf(part))
            const now = performance.now()
            for (const { count, tell } of waiting) if (screen.shown >= count) tell(now)
          }
          resolve(screen)
        })
      },
    )
    asked.on('error', reject)
  })
}
