/** Sends letters through the mail server of the installation; knows nothing of what they say. */
import { createTransport } from 'nodemailer'
import type { MailConfig } from '../config/mail.ts'

export type Letter = {
  readonly to: string
  readonly subject: string
  /** Plain text: what every program shows and none runs. */
  readonly text: string
  readonly language: string
  /** Where the reader ends these letters (RFC 2369). */
  readonly unsubscribe: string
}

/** A letter that was not taken; `message` is a code of the mail server or of the network, never an address. */
export class NotSent extends Error {
  /** Whether another attempt makes sense. */
  readonly passing: boolean

  constructor(code: string, passing: boolean) {
    super(code)
    this.name = 'NotSent'
    this.passing = passing
  }
}

export type Post = {
  /** @throws NotSent. */
  readonly send: (letter: Letter) => Promise<void>
  readonly close: () => void
}

const local = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

export function openPost({ smtp, from }: MailConfig): Post {
  const transport = createTransport({
    host: smtp.hostname.replace(/^\[|\]$/g, ''),
    port: smtp.port === '' ? (smtp.protocol === 'smtps:' ? 465 : 587) : Number(smtp.port),
    secure: smtp.protocol === 'smtps:',
    // Beyond this machine nothing goes in the clear.
    requireTLS: smtp.protocol === 'smtp:' && !local.test(smtp.hostname),
    ...(smtp.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(smtp.username), pass: decodeURIComponent(smtp.password) } }),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ to, subject, text, language, unsubscribe }) => {
      try {
        await transport.sendMail({
          from,
          // As an object it is one address, whatever stands in it.
          to: { name: '', address: to },
          subject,
          text,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'Content-Language': language,
            'List-Unsubscribe': `<${unsubscribe}>`,
          },
        })
      } catch (error) {
        throw notSent(error)
      }
    },
    close: () => transport.close(),
  }
}

/** 4xx is "not now", 5xx is "no" (RFC 5321, 4.2.1); what has no code never reached the server. */
function notSent(error: unknown): NotSent {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown }
  const said = [code, responseCode].filter((each) => typeof each === 'string' || typeof each === 'number')
  const refused = typeof responseCode === 'number' && responseCode >= 500
  return new NotSent(said.length === 0 ? 'unknown' : said.join(' '), !refused)
}
