// The routes of the house, a plugin a noun.
import type { FastifyPluginAsync } from 'fastify'
import { health } from './health.ts'
import { sessions } from './sessions.ts'

export const nouns: FastifyPluginAsync[] = [health, sessions]
