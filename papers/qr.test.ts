// QR codes as a camera reads them, not as we drew them.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readQr } from '#tests/qr-reader.ts'
import { qrCode } from './qr.ts'

const texts = {
  'the poster’s address': `https://ishenim.ak-shoola.kg/ky#k=${'Zm9v'.repeat(10)}Zm8`,
  'an invitation': `https://ishenim.ak-shoola.kg/desk#/ky/join/${'_-aZ'.repeat(10)}09A`,
  'a recovery sheet': Array(14).fill('ABCD').join(' '),
}

describe('a QR code', () => {
  for (const [what, text] of Object.entries(texts)) {
    it(`holds ${what}, letter for letter`, () => {
      const code = qrCode(text)
      assert.equal(readQr(code), text)
      // Coarse enough for an old phone: at 88 mm on the poster a square is more than a millimetre.
      assert.ok(code.size <= 65, `${code.size} squares to a side`)
    })
  }

  it('is read although a drawing pin went through it', () => {
    const { size, path } = qrCode(texts['the poster’s address'])
    const middle = size / 2
    const torn = path.replace(/M(\d+) (\d+)h(\d+)v1h-\d+z/g, (run, x, y) =>
      Math.hypot(Number(x) - middle, Number(y) - middle) < 4 ? '' : run,
    )
    assert.notEqual(torn, path)
    assert.equal(readQr({ size, path: torn }), texts['the poster’s address'])
  })
})
