// The school's own mail server, spoken to over SMTP: one letter to one person, and nothing of ours about it.
import { createTransport } from 'nodemailer'
import type { SmtpSetting } from '../config.ts'

export type Letter = { readonly to: string; readonly subject: string; readonly text: string }

export type Handed = 'taken' | 'refused' | 'later'

export type Mail = {
  /**
   * `refused` when it will never take mail for this address, `later` when it does not now (a full
   * mailbox, a server that lets strangers wait); throws when it could not be reached.
   */
  send(letter: Letter): Promise<Handed>
  /** Connects and signs in, and sends nothing. */
  check(): Promise<void>
}

const waitMilliseconds = 20_000

/**
 * `url` as in `smtps://user:password@mail.school.kg` or `smtp://127.0.0.1:25`. To any machine but
 * this one the line must be encrypted: a password, and who gets mail from a trust box, travel on it.
 */
export function makeSmtp({ url, from }: SmtpSetting): Mail {
  const { hostname } = new URL(url)
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  const transport = createTransport(
    {
      url,
      requireTLS: !isHere,
      // The name this machine has inside the school is nobody's affair.
      name: from.split('@')[1] ?? 'localhost',
      connectionTimeout: waitMilliseconds,
      greetingTimeout: waitMilliseconds,
      socketTimeout: waitMilliseconds,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from, xMailer: false },
  )
  return {
    async send(letter) {
      try {
        await transport.sendMail(letter)
        return 'taken'
      } catch (thrown) {
        const of = saidOfAddress(thrown)
        if (!of) throw thrown
        return of
      }
    },
    async check() {
      await transport.verify()
    },
  }
}

/** RFC 5321 §4.2.1: a reply to RCPT TO is about this address; of the five hundreds it stays so. */
function saidOfAddress(thrown: unknown): 'refused' | 'later' | undefined {
  if (!(thrown instanceof Error && 'command' in thrown && thrown.command === 'RCPT TO')) return
  // 421 is the whole server going home.
  if (!('responseCode' in thrown) || thrown.responseCode === 421) return
  return Number(thrown.responseCode) >= 500 ? 'refused' : 'later'
}
