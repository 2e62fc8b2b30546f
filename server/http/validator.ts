// Validation: bodies are taken as they are, while addresses and query strings, which are text, may be read as numbers.
import { Ajv, type Options, type ValidateFunction } from 'ajv'
import type { FastifyInstance } from 'fastify'
import { deeperThan, plainTexts } from '#server/domain/plain-text.ts'
import { Refusal } from './problem.ts'

const base: Options = {
  allErrors: true,
  strict: false,
  useDefaults: true,
  removeAdditional: false,
  messages: true,
}

// Nothing that anyone means is a tenth as deep; what hashes or writes a body again goes down it with the stack.
const LEVELS_MAX = 64

export function plugValidator(app: FastifyInstance): void {
  // Before anything is judged or hashed: what is stored is what was judged.
  app.addHook('preValidation', (request, _reply, done) => {
    if (request.body !== undefined) {
      if (deeperThan(LEVELS_MAX, request.body)) {
        done(new Refusal('INVALID_INPUT'))
        return
      }
      request.body = plainTexts(request.body)
    }
    plainTexts(request.query)
    plainTexts(request.params)
    done()
  })
  app.setValidatorCompiler(({ schema, httpPart }) =>
    whenAsked(() => (httpPart === 'body' ? exact : fromText).compile(schema as object)),
  )
}

// One of each for the process: what a schema compiles to is the same for every app in it.
export const exact = new Ajv({ ...base, coerceTypes: false })
export const fromText = new Ajv({ ...base, coerceTypes: 'array' })

type Judge = Pick<ValidateFunction, 'errors'> & ((value: unknown) => boolean)

/** Compiled when first asked: some two hundred routes would otherwise cost the start a second. */
function whenAsked(compile: () => ValidateFunction): Judge {
  let judge: ValidateFunction | undefined
  const asked: Judge = value => {
    judge ??= compile()
    const right = judge(value)
    asked.errors = judge.errors
    return right
  }
  return asked
}
