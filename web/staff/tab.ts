// The tab's own memory: it outlives a reload and dies with the tab. Nothing secret but a token goes in.

export function keepInTab(name: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(name, text)
    else sessionStorage.removeItem(name)
  } catch {
    // A window that keeps nothing: then only what has reached the server outlives a reload.
  }
}

export function fromTab(name: string): string {
  try {
    return sessionStorage.getItem(name) ?? ''
  } catch {
    return ''
  }
}
