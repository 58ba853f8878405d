// What a promise between browser and server is made of: one noun, one path, what is asked, what is answered.
import type { GenericSchema, InferInput, InferOutput } from 'valibot'

/**
 * Who may call: the public without any sign-in; a signed-in member; `enrolled`, a member or somebody
 * with keys who is not one yet; `founder`, whoever holds the set-up session; anybody in a demo.
 */
export type Caller = 'anyone' | 'member' | 'enrolled' | 'founder' | 'demo'

/**
 * One promise. `ask` holds path parameters and body fields together in one strict object: those
 * named in `path` as `:name` travel in the path, the rest in the JSON body (POST, PUT) or in the
 * query (GET, DELETE). `octets: 'ask'` sends raw bytes as the body instead, `octets: 'answer'`
 * answers with raw bytes; both directions may be octets.
 */
export type Contract<
  Ask extends GenericSchema = GenericSchema,
  Answer extends GenericSchema = GenericSchema,
> = {
  readonly noun: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: `/api/${string}`
  readonly who: Caller
  readonly says: string
  readonly ask: Ask
  readonly answer: Answer
  readonly octets?: { readonly askBytesMax?: number; readonly answers?: true }
}

/** Asked without any token. */
export const isOpen = ({ who }: Pick<Contract, 'who'>): boolean =>
  who === 'anyone' || who === 'demo'

export type AskOf<C extends Contract> = InferOutput<C['ask']>
export type AskInputOf<C extends Contract> = InferInput<C['ask']>
export type AnswerOf<C extends Contract> = InferOutput<C['answer']>

/** Keeps the literal types of one promise. */
export function contract<Ask extends GenericSchema, Answer extends GenericSchema>(
  promise: Contract<Ask, Answer>,
): Contract<Ask, Answer> {
  return promise
}
