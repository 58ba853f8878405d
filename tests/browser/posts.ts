// Everything a page sends anywhere, read off the wire as bytes.
import type { Page, Request } from 'playwright-core'

export type Post = { readonly path: string; readonly type: string; readonly body: Buffer }

export function postsFrom(page: Page) {
  const requests: Request[] = []
  page.on('request', request => {
    if (request.method() !== 'GET') requests.push(request)
  })
  const all = async (): Promise<readonly Post[]> =>
    requests.map(request => ({
      path: new URL(request.url()).pathname,
      type: request.headers()['content-type'] ?? '',
      body: request.postDataBuffer() ?? Buffer.alloc(0),
    }))
  return { all, to: async (path: string) => (await all()).filter(post => post.path === path) }
}
