// A mail server of the school for tests: takes letters over a real socket and shows what was in them.
import { createServer, type Socket } from 'node:net'

export type TakenLetter = { readonly to: string; readonly raw: string }

export type MailServer = {
  readonly url: string
  readonly taken: readonly TakenLetter[]
  /** From now on it answers like one that is overloaded. */
  isAway: boolean
  /** An address it does not take now: its mailbox is full, or strangers have to wait there. */
  notNow: string
  /** Wants a name and a password, and finds whatever is said wrong. */
  knowsNobody: boolean
  close(): Promise<void>
}

/** Speaks as much of RFC 5321 as a letter needs; an address at `nowhere.kg` it refuses for good. */
export async function openMailServer(): Promise<MailServer> {
  const taken: TakenLetter[] = []
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    converse(socket, office, letter => taken.push(letter))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const office: MailServer = {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    ...{ isAway: false, notNow: '', knowsNobody: false },
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise(done => server.close(() => done()))
    },
  }
  return office
}

function converse(
  socket: Socket,
  office: Pick<MailServer, 'isAway' | 'notNow' | 'knowsNobody'>,
  take: (letter: TakenLetter) => void,
): void {
  let heard = ''
  let to = ''
  let inLetter = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  say(office.isAway ? '421 too much to do' : '220 mail.school.kg')
  socket.setEncoding('utf8').on('data', (piece: string) => {
    heard += piece
    for (;;) {
      const end = inLetter ? heard.indexOf('\r\n.\r\n') : heard.indexOf('\r\n')
      if (end < 0) return
      const line = heard.slice(0, end)
      heard = heard.slice(end + (inLetter ? 5 : 2))
      if (inLetter) {
        take({ to, raw: line })
        inLetter = false
        say('250 taken')
      } else answer(line)
    }
  })

  function answer(line: string): void {
    const word = line.slice(0, 4).toUpperCase()
    if (word === 'RCPT') {
      to = /<([^>]*)>/.exec(line)?.[1] ?? ''
      if (to === office.notNow) say('450 4.2.0 come again later')
      else say(to.endsWith('@nowhere.kg') ? '550 nobody of that name' : '250 ok')
    } else if (word === 'EHLO') {
      say(office.knowsNobody ? '250-mail.school.kg\r\n250 AUTH PLAIN' : '250 mail.school.kg')
    } else if (word === 'AUTH') {
      say('535 5.7.8 authentication failed')
    } else if (word === 'DATA') {
      inLetter = true
      say('354 go on')
    } else if (word === 'QUIT') {
      say('221 bye')
      socket.end()
    } else say('250 ok')
  }
}
