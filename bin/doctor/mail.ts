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
    // What follows the first semicolon is advice for programmers.
    const why = problem instanceof Error ? problem.message.split(';')[0] : ''
    return [found.broken(`the mail server does not take letters: ${why}`, todoOf(problem))]
  }
}

function todoOf(problem: unknown): string {
  const code = problem instanceof Error && 'code' in problem ? problem.code : ''
  if (code === 'EAUTH') return 'the user or the password in ISHENIM_SMTP is wrong'
  if (/certificate|altnames/i.test(String(problem))) {
    return 'is its name right in ISHENIM_SMTP? For an authority of your own: docs/operate.md, “Lines by e-mail”'
  }
  return 'is it running, and right in ISHENIM_SMTP?'
}
