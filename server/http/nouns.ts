// The routes of the house, a plugin a noun.
import type { FastifyPluginAsync } from 'fastify'
import { directory } from './directory.ts'
import { account } from './account.ts'
import { agendaFiles } from './agenda-files.ts'
import { control } from './control.ts'
import { badges } from './badges.ts'
import { conventions } from './conventions.ts'
import { doors } from './doors.ts'
import { editions } from './editions.ts'
import { exports } from './exports.ts'
import { groupLetters } from './group-letters.ts'
import { health } from './health.ts'
import { leads } from './leads.ts'
import { meetings } from './meetings.ts'
import { myHours } from './my-hours.ts'
import { organisations } from './organisations.ts'
import { participants } from './participants.ts'
import { participations } from './participations.ts'
import { images } from './images.ts'
import { imports } from './imports.ts'
import { needs } from './needs.ts'
import { offerImages } from './offer-images.ts'
import { offers } from './offers.ts'
import { passkeys } from './passkeys.ts'
import { propositions } from './propositions.ts'
import { pairs } from './pairs.ts'
import { plans } from './plans.ts'
import { programme } from './programme.ts'
import { printRuns } from './print-runs.ts'
import { pool } from './pool.ts'
import { questions } from './questions.ts'
import { requests } from './requests.ts'
import { sessions } from './sessions.ts'
import { suggested } from './suggested.ts'
import { needRequests } from './need-requests.ts'
import { opinions } from './opinions.ts'
import { together } from './together.ts'
import { sourcing } from './sourcing.ts'
import { visitors } from './visitors.ts'

export const nouns: FastifyPluginAsync[] = [
  health,
  sessions,
  account,
  passkeys,
  organisations,
  editions,
  participations,
  questions,
  offers,
  offerImages,
  images,
  needs,
  propositions,
  suggested,
  together,
  needRequests,
  opinions,
  directory,
  requests,
  meetings,
  myHours,
  programme,
  agendaFiles,
  participants,
  pairs,
  plans,
  pool,
  conventions,
  sourcing,
  control,
  exports,
  imports,
  groupLetters,
  visitors,
  badges,
  printRuns,
  doors,
  leads,
]
