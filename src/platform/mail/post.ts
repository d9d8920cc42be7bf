import type { SMTPTransportOptions } from 'nodemailer'
import type { Settings } from '../settings/index.ts'

export interface Posted {
  id: string
  to: string
  language: string
  subject: string
  text: string
  html: string
  settingsHref: string | null
}

type Outcome = { sent: true } | { sent: false; refused: string }

/** Nobody's mail server needs longer; a job that hangs keeps others waiting. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 40_000, dnsTimeout: 10_000 }

/**
 * Hands a letter to the mail server. `refused` is final: the server will never take this letter. Anything else that goes
 * wrong is thrown, in words without anybody's address, and may go better later.
 */
export async function post(letter: Posted, settings: Settings): Promise<Outcome> {
  const { id, to, settingsHref } = letter
  if (!isMailAddress(to)) return { sent: false, refused: 'This is no mail address.' }
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({ url: settings.smtpUrl, ...patience } as SMTPTransportOptions)
  try {
    await transport.sendMail({
      // The same number every time, so that a letter that was sent twice is recognised as one.
      messageId: `<${id}@${settings.mailFrom.address.split('@')[1]}>`,
      from: settings.mailFrom,
      to: { name: '', address: to },
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': letter.language,
        ...(settingsHref && {
          'List-Unsubscribe': `<${settingsHref}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    return { sent: true }
  } catch (error) {
    const { code, command, responseCode = 0, response } = error as Refusal
    // Refusing this reader or this text is about the letter; refusing the sender or the password is about the settings.
    if (responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA'))
      return { sent: false, refused: response ?? String(responseCode) }
    throw new Error(`The mail server did not take a letter (${[code, command, responseCode || ''].join(' ').trim()}).`)
  } finally {
    transport.close()
  }
}

interface Refusal {
  code?: string
  command?: string
  responseCode?: number
  response?: string
}

const isMailAddress = (word: string) => /^[^\s<>@"(),:;\p{Cc}]+@[^\s<>@"(),:;\p{Cc}]+$/u.test(word)
