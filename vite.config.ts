// How the pages become files: no inline scripts, names by content. Which pages: bin/build.ts.
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const web = fileURLToPath(new URL('web/', import.meta.url))

/** Vite wraps every lazy import in 1.6 KB that also loads styles. Ours come with the page's <link>. */
const plainLazyImports: Plugin = {
  name: 'plain-lazy-imports',
  enforce: 'pre',
  load: id =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = load => load()' : null,
}

/** What age-encryption/dist/recipients.js offers to the rest of that package. */
const unusedRecipients = [
  ...['HybridIdentity', 'HybridRecipient', 'HybridTagRecipient', 'ScryptIdentity'],
  ...['ScryptRecipient', 'TagRecipient', 'X25519Identity', 'X25519Recipient', 'decryptFileKey'],
  ...['encryptFileKey', 'generateHybridIdentity', 'generateIdentity', 'generateX25519Identity'],
  'identityToRecipient',
]

/**
 * The age package can also lock to passphrases, tokens and post-quantum keys, and chooses by the
 * text it is handed; so no bundler sees that it is only ever handed recipients of our own. Without
 * them the writer's worker weighs 42 kB, not 61, and WebCrypto is out of reach of a letter.
 */
const onlyOurRecipients: Plugin = {
  name: 'only-our-recipients',
  enforce: 'pre',
  load: id =>
    id.endsWith('age-encryption/dist/recipients.js')
      ? `function never() { throw new Error('not a recipient of ours') }
         export { ${unusedRecipients.map(name => `never as ${name}`).join(', ')} }`
      : null,
}

export default defineConfig({
  root: web,
  plugins: [plainLazyImports, onlyOurRecipients],
  worker: { plugins: () => [onlyOurRecipients] },
  publicDir: false,
  appType: 'mpa',
  // True only in dist-test/, where the slow password hash is made quick; a school never serves it.
  define: { __TEST_ARGON__: 'false' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    // What the phones of parents have: an Android of 2020 that was never updated, an old iPhone.
    target: ['chrome80', 'firefox78', 'safari14'],
    sourcemap: false,
    manifest: true,
    // The content security policy allows neither inline nor data: scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
