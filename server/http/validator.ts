// Validation: bodies are taken as they are, while addresses and query strings, which are text, may be read as numbers.
import { Ajv, type Options } from 'ajv'
import type { FastifyInstance } from 'fastify'
import { plainTexts } from './plain-text.ts'

const base: Options = {
  allErrors: true,
  strict: false,
  useDefaults: true,
  removeAdditional: false,
  messages: true,
}

export function plugValidator(app: FastifyInstance): void {
  // Before anything is judged or hashed: what is stored is what was judged.
  app.addHook('preValidation', async request => {
    request.body = plainTexts(request.body)
    plainTexts(request.query)
    plainTexts(request.params)
  })
  const exact = new Ajv({ ...base, coerceTypes: false })
  const fromText = new Ajv({ ...base, coerceTypes: 'array' })
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? exact : fromText).compile(schema as object),
  )
}
