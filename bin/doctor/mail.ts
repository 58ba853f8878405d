// The mail server for notices: reached and signed in to; nothing is sent.
import { about, type Check } from './finding.ts'

export const mail: Check = async ({ smtp }) => {
  const found = about('mail')
  if (!smtp) return [found.ok('not set: members get no lines by e-mail')]
  try {
    const { makeSmtp } = await import('#server/mail/smtp.ts')
    await makeSmtp(smtp).check()
    return [found.ok('the mail server takes letters')]
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : ''
    return [found.broken(`the mail server does not answer: ${why}`, 'look at ISHENIM_SMTP')]
  }
}
