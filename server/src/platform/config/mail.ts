/** The settings for sending mail; without them nothing is sent and the screen says so. */
import { StartRefused } from '../start-refused.ts'

export type MailConfig = {
  /** `smtp:` or `smtps:`, with name and password if the server asks for them. */
  readonly smtp: URL
  /** The sender's address. */
  readonly from: string
}

export const mailSettings = [
  {
    name: 'smtp-url',
    environment: 'CLEW_SMTP_URL',
    fallback: '',
    meaning:
      'smtp://… or smtps://… of the server that sends digests of the library; better in the environment',
  },
  {
    name: 'mail-from',
    environment: 'CLEW_MAIL_FROM',
    fallback: '',
    meaning: 'address from which they are sent',
  },
] as const

/** @throws StartRefused for one without the other, and for what is no address. */
export function readMail(smtpUrl: string, from: string): { readonly mail?: MailConfig } {
  if (smtpUrl === '' && from === '') return {}
  if (smtpUrl === '' || from === '')
    throw new StartRefused(
      'Of --smtp-url and --mail-from only one is given.',
      'Give both, or neither if Clew is to send no mail.',
    )
  const smtp = URL.canParse(smtpUrl) ? new URL(smtpUrl) : undefined
  if (smtp === undefined || !/^smtps?:$/.test(smtp.protocol) || smtp.hostname === '')
    throw new StartRefused(
      '--smtp-url is no address of a mail server.',
      'Give smtp://host:587 or smtps://host.',
    )
  if (!/^[^\s<>@,;"]+@[^\s<>@,;"]+$/.test(from))
    throw new StartRefused('--mail-from is no e-mail address.', 'Give one such as clew@example.org.')
  return { mail: { smtp, from } }
}
