/** The address a link may lead to: the web or a mailbox, spelt out; nothing else, whatever it was written as. */
export function safeLink(written: string): string | null {
  try {
    const url = new URL(written.trim())
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) && written.length <= 2_000 ? url.href : null
  } catch {
    return null
  }
}
