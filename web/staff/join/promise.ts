// The text that is signed is the Kyrgyz original, whatever language the page speaks.

export async function promiseText(): Promise<string> {
  const { join } = await import('#words/ky/join.ts')
  return join.promise.text.join('\n')
}
