import { get, type IncomingMessage } from 'node:http'

export interface Listening {
  status: number
  /** What was told under the name of the event, in order. */
  told: () => { data: string; at: number }[]
  /** Waits until something was told for which this is so. */
  until: (isSo: (data: string) => boolean) => Promise<number>
  ended: Promise<void>
  stop: () => void
}

/** A browser that listens to a stream of events; the answer comes once the first words have. */
export function listenTo(address: string, event: string, headers: Record<string, string> = {}): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const told: { data: string; at: number }[] = []
    const asked = get(
      address,
      { headers: { accept: 'text/event-stream', ...headers }, agent: false },
      (answer: IncomingMessage) => {
        let text = ''
        answer.on('error', () => {})
        answer.setEncoding('utf8')
        answer.on('data', (words: string) => {
          text += words
          const parts = text.split('\n\n')
          text = parts.pop() ?? ''
          for (const part of parts) {
            const data = new RegExp(`^event: ${event}\\ndata: (.*)$`, 's').exec(part)?.[1]
            if (data !== undefined) told.push({ data, at: performance.now() })
          }
          answer.emit('told')
        })
        const ended = new Promise<void>((done) => answer.once('close', done))
        const until = async (isSo: (data: string) => boolean): Promise<number> => {
          for (;;) {
            const found = told.find(({ data }) => isSo(data))
            if (found) return found.at
            await new Promise((next) => answer.once('told', next))
          }
        }
        const listening = {
          status: answer.statusCode ?? 0,
          told: () => told,
          until,
          ended,
          stop: () => asked.destroy(),
        }
        if (listening.status !== 200) resolve(listening)
        else answer.once('told', () => resolve(listening))
      },
    )
    asked.on('error', reject)
  })
}
