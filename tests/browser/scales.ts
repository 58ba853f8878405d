// Scales on the line: everything a browser and the school say to each other goes through here and is weighed.
import { type AddressInfo, connect, createServer } from 'node:net'

export type Scales = {
  /** The school's address, by way of the scales. */
  readonly url: string
  /** Bytes in both directions since the last time, headers and all. */
  weigh(): number
  end(): Promise<void>
}

export async function putOnScales(school: string): Promise<Scales> {
  const { hostname, port } = new URL(school)
  let bytes = 0
  const line = createServer(phone => {
    const server = connect(Number(port), hostname)
    for (const [from, to] of [
      [phone, server],
      [server, phone],
    ] as const) {
      from.on('data', chunk => {
        bytes += chunk.length
      })
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
    }
  })
  await new Promise<void>(listening => line.listen(0, '127.0.0.1', () => listening()))
  const { port: here } = line.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${here}`,
    weigh() {
      const weighed = bytes
      bytes = 0
      return weighed
    },
    end: () => new Promise(ended => line.close(() => ended())),
  }
}
