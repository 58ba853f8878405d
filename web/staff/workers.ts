// The one place that starts workers. The content security policy lets only this policy name a script.

type ScriptUrlPolicy = { createScriptURL: (url: string) => string }
type Policies = {
  createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy
}

let policy: ScriptUrlPolicy | undefined

/** `undefined` where workers are not to be had. */
export function startWorker(url: string): Worker | undefined {
  try {
    policy ??= makePolicy()
    return new Worker(policy.createScriptURL(url))
  } catch {
    return undefined
  }
}

/** Only an address of this very site may become a worker. */
function makePolicy(): ScriptUrlPolicy {
  const rules: ScriptUrlPolicy = {
    createScriptURL: url => {
      if (new URL(url, location.href).origin !== location.origin) throw new Error('not our script')
      return url
    },
  }
  const policies = (window as { trustedTypes?: Policies }).trustedTypes
  return policies?.createPolicy('ishenim-worker', rules) ?? rules
}
