// Small strict shapes for the plain JSON the house signs, stores and reads back.
//
// Everything signed is objects, arrays, strings, booleans and whole numbers (SPEC: no null, no
// fractions). A shape says exactly which, refuses an unknown member, and gives TypeScript the type.
// A shape answers with the path of the first thing wrong, or '' when there is none.

import { type Refusal, refuse } from './refusal.ts'
import { isCleanText, utf8Bytes } from './text.ts'

declare const means: unique symbol

export type Shape<T> = {
  readonly wrongAt: (value: unknown, path: string) => string
  readonly [means]?: T
}
export type Of<S> = S extends Shape<infer T> ? T : never

// Reads a value that came from outside. The value itself is handed back, never a repaired copy.
export const read = <T>(shape: Shape<T>, value: unknown): T | Refusal => {
  const wrong = shape.wrongAt(value, '')
  return wrong === '' ? (value as T) : refuse('malformed', { at: wrong })
}

export const fits = <T>(shape: Shape<T>, value: unknown): value is T =>
  shape.wrongAt(value, '') === ''

const here = (path: string): string => (path === '' ? '.' : path)

const test = <T>(isRight: (value: unknown) => boolean): Shape<T> => ({
  wrongAt: (value, path) => (isRight(value) ? '' : here(path)),
})

export const whole = (least: number, most: number): Shape<number> =>
  test(value => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most)

export const count: Shape<number> = whole(0, Number.MAX_SAFE_INTEGER)

export const yesNo: Shape<boolean> = test(value => typeof value === 'boolean')

// Clean text (see text.ts) of at most so many bytes; empty is allowed, `words` is not empty.
export const text = (bytesMax: number): Shape<string> =>
  test(value => typeof value === 'string' && utf8Bytes(value) <= bytesMax && isCleanText(value))

export const words = (bytesMax: number): Shape<string> =>
  test(
    value =>
      typeof value === 'string' &&
      value.trim() !== '' &&
      utf8Bytes(value) <= bytesMax &&
      isCleanText(value),
  )

export const pattern = <T extends string = string>(form: RegExp): Shape<T> =>
  test(value => typeof value === 'string' && form.test(value))

export const oneOf = <const T extends readonly (string | number)[]>(values: T): Shape<T[number]> =>
  test(value => (values as readonly unknown[]).includes(value))

export const list = <T>(item: Shape<T>, most: number, least = 0): Shape<readonly T[]> => ({
  wrongAt: (value, path) => {
    if (!Array.isArray(value) || value.length > most || value.length < least) return here(path)
    for (const [place, member] of value.entries()) {
      const wrong = item.wrongAt(member, `${path}[${place}]`)
      if (wrong !== '') return wrong
    }
    return ''
  },
})

type Shapes = Readonly<Record<string, Shape<unknown>>>
type Required<M extends Shapes> = { readonly [K in keyof M]: Of<M[K]> }
type Optional<M extends Shapes> = { readonly [K in keyof M]?: Of<M[K]> }

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// An object with exactly these members, and perhaps those. One that is absent is absent: `null`
// and `undefined` are not values of ours.
export const object = <M extends Shapes, P extends Shapes = Record<never, never>>(
  members: M,
  perhaps?: P,
): Shape<Required<M> & Optional<P>> => ({
  wrongAt: (value, path) => {
    if (!isPlain(value)) return here(path)
    const all = new Map(Object.entries<Shape<unknown>>({ ...perhaps, ...members }))
    for (const name of Object.keys(value)) {
      const shape = all.get(name)
      if (shape === undefined) return `${path}.${name}`
      const wrong = shape.wrongAt(value[name], `${path}.${name}`)
      if (wrong !== '') return wrong
    }
    const missing = Object.keys(members).find(name => !(name in value))
    return missing === undefined ? '' : `${path}.${missing}`
  },
})

// One of several objects, told apart by a member of theirs; each shape names its own tag value.
export const tagged = <M extends Shapes>(tag: string, shapes: M): Shape<Of<M[keyof M]>> => ({
  wrongAt: (value, path) => {
    const name = isPlain(value) ? value[tag] : undefined
    const known = typeof name === 'string' && Object.keys(shapes).includes(name)
    return known ? (shapes[name]?.wrongAt(value, path) ?? here(path)) : `${path}.${tag}`
  },
})
