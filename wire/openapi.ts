// The OpenAPI page, made from the same promises that both sides check.
import { toJsonSchema } from '@valibot/to-json-schema'
import { type Contract, isOpen } from './contract.ts'
import { promises } from './promises.ts'
import { refusalAnswer } from './refusals.ts'

/** OpenAPI 3.1 document of every promise; the demo's only when `demo` is true. */
export function openApi(version: string, demo: boolean) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const promise of promises) {
    if (promise.who === 'demo' && !demo) continue
    const path = promise.path.replace(/:([a-zA-Z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [promise.method.toLowerCase()]: operation(promise) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ishenim',
      version,
      description: 'The trust box of a school. No path accepts words.',
    },
    paths,
    components: {
      securitySchemes: { member: bearer, enrolled: bearer, founder: bearer },
      schemas: { Refusal: schemaOf(refusalAnswer) },
    },
  }
}

const bearer = { type: 'http', scheme: 'bearer' } as const

function operation(promise: Contract) {
  const named = [...promise.path.matchAll(/:([a-zA-Z]+)/g)].map(match => match[1])
  const sentAsBytes = promise.octets?.askBytesMax !== undefined
  const sentAsJson = !sentAsBytes && (promise.method === 'POST' || promise.method === 'PUT')
  return {
    tags: [promise.noun],
    summary: promise.says,
    ...(isOpen(promise) ? {} : { security: [{ [promise.who]: [] }] }),
    parameters: named.map(name => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...(sentAsBytes ? { requestBody: { content: { 'application/octet-stream': {} } } } : {}),
    ...(sentAsJson
      ? { requestBody: { content: { 'application/json': { schema: schemaOf(promise.ask) } } } }
      : {}),
    responses: {
      200: promise.octets?.answers
        ? { description: 'bytes', content: { 'application/octet-stream': {} } }
        : {
            description: 'as promised',
            content: { 'application/json': { schema: schemaOf(promise.answer) } },
          },
      default: {
        description: 'refused, with a code from the closed list',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  }
}

const schemaOf = (schema: Contract['ask']) => toJsonSchema(schema, { errorMode: 'ignore' })
