// How a command ends: with what it has to say, or with one sentence for whoever typed it.
import { BadSetting } from '#server/config.ts'
import { isStorageFailure } from '#server/store/node-sqlite.ts'

/** A surprise is not hidden behind a sentence: it shows itself whole. */
export async function say(work: () => Promise<string> | string): Promise<void> {
  try {
    console.log(await work())
  } catch (problem) {
    const isTheirs =
      problem instanceof BadSetting ||
      isStorageFailure(problem) ||
      (problem instanceof Error && 'code' in problem && /^E[A-Z]+$/.test(String(problem.code)))
    if (!isTheirs) throw problem
    console.error((problem as Error).message)
    process.exitCode = 1
  }
}

/** Takes `--name value` or `--name` out of what was typed; the rest is settings. */
export function takeOption(
  args: readonly string[],
  name: string,
): { readonly value?: string; readonly rest: readonly string[] } {
  const at = args.findIndex(arg => arg === `--${name}` || arg.startsWith(`--${name}=`))
  if (at === -1) return { rest: args }
  const [, joined] = args[at]!.split(/=(.*)/s)
  const value = joined ?? args[at + 1]
  const taken = joined === undefined ? 2 : 1
  if (value === undefined || value === '') throw new BadSetting(`--${name} wants a value.`)
  return { value, rest: [...args.slice(0, at), ...args.slice(at + taken)] }
}
