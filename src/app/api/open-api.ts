import { z } from 'zod'
import type { ApiResource } from '#platform/api'
import type { Text } from '#platform/text'

type Json = Record<string, unknown>

/** The description of the API (OpenAPI 3.1), made from what the floors announce, in the words of one language. */
export function openApi(resources: ApiResource[], t: Text, server: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Charrette',
      version: '1',
      description: t('app.api.lead'),
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${server}/api/v1` }],
    paths: Object.fromEntries(
      [...Map.groupBy(resources, ({ at }) => template(at))].map(([at, byAddress]) => [
        at,
        Object.fromEntries(byAddress.map((resource) => [resource.method ?? 'get', operation(resource, t)])),
      ]),
    ),
    components: {
      schemas: {
        ...Object.fromEntries(resources.map((resource) => [schemaName(resource), schemaOf(resource.answer, t)])),
        Problem: problemSchema,
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: t('app.api.rules.tokens') } },
    },
  }
}

/** `/things/:thing` as OpenAPI writes it: `/things/{thing}`. */
export const template = (at: string): string => at.replace(/:(\w+)/g, '{$1}')

export const schemaName = ({ name, paged }: ApiResource): string => (paged ? `${name}List` : name)

function operation(resource: ApiResource, t: Text): Json {
  const { at, summary, paged, formats, method, body } = resource
  return {
    operationId: `${method ? verbs[method] : paged ? 'list' : 'read'}${resource.name}`,
    summary: t(summary),
    ...(body
      ? {
          security: [{ token: [] }],
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, t) } } },
        }
      : {}),
    parameters: [
      ...[...at.matchAll(/:(\w+)/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        description: t('app.api.parameter.id'),
        schema: { type: 'string' },
      })),
      ...(paged ? pagingParameters(t) : []),
      ...(formats.length > 1 ? [formatParameter(formats, t)] : []),
    ],
    responses: {
      200: {
        description: t(summary),
        content: {
          'application/json': { schema: { $ref: `#/components/schemas/${schemaName(resource)}` } },
          ...(formats.includes('csv') ? { 'text/csv': { schema: { type: 'string' } } } : {}),
        },
      },
      ...(method === 'post' ? { 201: { description: t(summary) } } : {}),
      ...(method
        ? { 401: problem(t('platform.error.who.title')), 403: problem(t('platform.error.refused.title')) }
        : { 304: { description: t('app.api.answer.notModified') } }),
      ...(method || paged || formats.length > 1 ? { 400: problem(t('platform.error.notUnderstood.title')) } : {}),
      ...(at.includes(':') ? { 404: problem(t('platform.error.notFound.title')) } : {}),
      429: problem(t('platform.error.tooMany.title')),
    },
  }
}

const verbs = { post: 'create', patch: 'change' } as const

const pagingParameters = (t: Text): Json[] => [
  {
    name: 'page',
    in: 'query',
    description: t('platform.api.field.page'),
    schema: { type: 'integer', minimum: 1, default: 1 },
  },
  {
    name: 'perPage',
    in: 'query',
    description: t('platform.api.field.perPage'),
    schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
  },
]

const formatParameter = (formats: readonly string[], t: Text): Json => ({
  name: 'format',
  in: 'query',
  description: t('app.api.parameter.format'),
  schema: { type: 'string', enum: formats, default: 'json' },
})

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { parameter: { type: 'string' }, detail: { type: 'string' } } },
    },
  },
}

/** The shape of an answer as JSON Schema, which is what OpenAPI 3.1 speaks. */
export const schemaOf = (answer: z.ZodType, t: Text): Json =>
  z.toJSONSchema(answer, {
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      const { said } = z.globalRegistry.get(zodSchema) ?? {}
      delete jsonSchema.$schema
      delete jsonSchema.said
      if (said) jsonSchema.description = t(said)
    },
  })
