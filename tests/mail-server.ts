import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'

/** A letter as it arrived. */
export interface Arrived {
  from: string
  to: string[]
  headers: Map<string, string>
  text: string
  html: string
  raw: string
}

export interface MailServer {
  /** For the setting SMTP_URL. */
  url: string
  arrived: Arrived[]
  /** What the server answers to each recipient from now on; nothing means that it takes the letter. */
  refuse: (answer: { code: number; words: string } | undefined) => void
  /** From now on nobody is answered, or those who wait are answered and everybody after them. */
  hold: (wanted: boolean) => void
  /** How many wait for an answer. */
  held: () => number
  stop: () => Promise<void>
}

/** A real mail server on a port of its own, or on `port`; it keeps what it gets. */
export async function mailServer(port = 0): Promise<MailServer> {
  const arrived: Arrived[] = []
  let refusal: { code: number; words: string } | undefined
  let holding = false
  let waiting: (() => void)[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      const answer = () =>
        done(refusal ? Object.assign(new Error(refusal.words), { responseCode: refusal.code }) : undefined)
      if (holding) waiting.push(answer)
      else answer()
    },
    onClose() {
      if (holding) waiting = []
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        arrived.push({ from, to: rcptTo.map(({ address }) => address), ...understood(Buffer.concat(parts).toString()) })
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const stop = () => new Promise<void>((resolve) => server.close(resolve))
  afterAll(stop)
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    arrived,
    refuse: (answer) => {
      refusal = answer
    },
    hold: (wanted) => {
      holding = wanted
      if (!wanted) for (const answer of waiting.splice(0)) answer()
    },
    held: () => waiting.length,
    stop,
  }
}

/** Takes a message of two parts apart, as programs that read mail do. */
function understood(raw: string): Pick<Arrived, 'headers' | 'text' | 'html' | 'raw'> {
  const { headers, body } = split(raw)
  const boundary = /boundary="?([^";]+)/.exec(headers.get('content-type') ?? '')?.[1]
  const parts = boundary ? body.split(`--${boundary}`).map((part) => split(part.replace(/^\r\n|\r\n$/g, ''))) : []
  const part = (type: string) => {
    const found = parts.find((one) => one.headers.get('content-type')?.startsWith(type))
    return found ? decoded(found.body, found.headers.get('content-transfer-encoding')) : ''
  }
  return { raw, headers, text: part('text/plain'), html: part('text/html') }
}

function split(message: string): { headers: Map<string, string>; body: string } {
  const [head = '', ...rest] = message.split('\r\n\r\n')
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(':')
    return [line.slice(0, at).toLowerCase(), words(line.slice(at + 1).trim())]
  })
  return { headers: new Map(headers), body: rest.join('\r\n\r\n') }
}

function decoded(body: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString().replaceAll('\r\n', '\n')
  const whole = encoding === 'quoted-printable' ? quotedPrintable(body.replaceAll(/=\r\n/g, '')) : body
  return whole.replaceAll('\r\n', '\n')
}

const quotedPrintable = (text: string) =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

/** Words of headers beyond ASCII, as RFC 2047 writes them. */
const words = (value: string) =>
  value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString() : quotedPrintable(word.replaceAll('_', ' ')),
    )
