// The routes of the house, a plugin a noun.
import type { FastifyPluginAsync } from 'fastify'
import { directory } from './directory.ts'
import { conventions } from './conventions.ts'
import { editions } from './editions.ts'
import { health } from './health.ts'
import { meetings } from './meetings.ts'
import { organisations } from './organisations.ts'
import { participations } from './participations.ts'
import { images } from './images.ts'
import { needs } from './needs.ts'
import { offers } from './offers.ts'
import { propositions } from './propositions.ts'
import { plans } from './plans.ts'
import { requests } from './requests.ts'
import { sessions } from './sessions.ts'

export const nouns: FastifyPluginAsync[] = [health, sessions, organisations, editions, participations, offers, images, needs, propositions, directory, requests, meetings, plans, conventions]
