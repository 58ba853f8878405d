// Photos by their bytes: what a phone hides in them is gone, or the photo is refused.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { holdsOnlyPicture, onlyPicture } from './photo-bytes.ts'

const part = (marker: number, ...inside: number[]) => [
  0xff,
  marker,
  ((inside.length + 2) >> 8) & 255,
  (inside.length + 2) & 255,
  ...inside,
]
const letters = (text: string) => [...text].map(letter => letter.charCodeAt(0))

const start = [0xff, 0xd8]
const end = [0xff, 0xd9]
const jfif = part(0xe0, ...letters('JFIF\0'), 1, 2, 1, 0, 72, 0, 72, 0, 0)
const exif = part(0xe1, ...letters('Exif\0\0II*\0 42.8746 74.5698 SM-A105F'))
const xmp = part(0xe1, ...letters('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'))
const colours = part(0xe2, ...letters('ICC_PROFILE\0'))
const comment = part(0xfe, ...letters('Aizada'))
const tables = [...part(0xdb, ...Array(65).fill(1)), ...part(0xc4, ...Array(20).fill(0))]
const frame = part(0xc0, 8, 0, 1, 0, 1, 1, 1, 0x11, 0)
const scan = [...part(0xda, 1, 1, 0, 0, 63, 0), 0x12, 0xff, 0x00, 0xff, 0xd0, 0x34]
const picture = [...tables, ...frame, ...scan]

const file = (...parts: number[][]) => Uint8Array.from(parts.flat())
const holds = (bytes: Uint8Array | undefined, text: string) =>
  new TextDecoder('latin1').decode(bytes).includes(text)

describe('a photo', () => {
  it('loses place, camera, colours and comment, and keeps its picture', () => {
    const clean = onlyPicture(file(start, jfif, exif, xmp, colours, comment, picture, end))
    assert(clean)
    for (const trace of ['Exif', '42.87', 'SM-A105F', 'xmp', 'ICC', 'Aizada']) {
      assert(!holds(clean, trace), trace)
    }
    assert.deepEqual(clean.slice(20, -2), Uint8Array.from(picture))
    assert(holdsOnlyPicture(clean))
  })

  it('is the same file whichever phone it was taken with', () => {
    const one = onlyPicture(file(start, jfif, picture, end))
    const other = onlyPicture(file(start, exif, picture, end))
    assert.deepEqual(one, other)
  })

  it('loses what was hidden after its end: a second picture, a film', () => {
    const clean = onlyPicture(file(start, jfif, picture, end, letters('ftypmp42')))
    assert(clean && !holds(clean, 'ftyp'))
  })

  it('keeps every scan of a progressive picture, and loses what stands between them', () => {
    const clean = onlyPicture(file(start, tables, frame, scan, comment, scan, end))
    assert(clean && !holds(clean, 'Aizada'))
    assert.deepEqual(clean.slice(20, -2), file(tables, frame, scan, scan))
  })

  it('that cannot be taken apart is refused, never sent as it is', () => {
    for (const broken of [
      file([]),
      file(letters('\x89PNG\r\n\x1a\n')),
      file(start, jfif, picture),
      file(start, jfif, [0x00], picture, end),
      file(start, part(0xe1, 1).slice(0, 4), end),
      file(start, jfif, [0xff, 0xe1, 0xff, 0xff], picture, end),
      file(start, jfif, [0xff, 0xdb, 0, 1], picture, end),
      file(start, jfif, tables, frame, end),
    ]) {
      assert.equal(onlyPicture(broken), undefined)
    }
  })

  it('is looked at again as it will be sent', () => {
    const clean = onlyPicture(file(start, jfif, picture, end))
    assert(clean)
    assert(!holdsOnlyPicture(file(start, exif, picture, end)))
    assert(!holdsOnlyPicture(Uint8Array.from([...clean, 0])))
    assert(!holdsOnlyPicture(file([...clean.slice(0, -2)], exif, end)))
  })
})
