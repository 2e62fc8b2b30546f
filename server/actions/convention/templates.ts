// The organiser's own clauses: tried on an example before they are kept, every version kept, and back to the model in one step.
import { refuse, type Refused } from '#server/domain/decision.ts'
import { checkTemplate, standardTemplate } from '#server/documents/convention-text.ts'
import { exampleConvention } from '#server/documents/example-convention.ts'
import { DocumentError } from '#server/documents/errors.ts'
import { nearestVariable } from '#server/documents/nearest-variable.ts'
import { templateVocabulary } from '#server/documents/template-vocabulary.ts'
import type { ConventionView, DocumentLanguage } from '#server/documents/views.ts'
import { ClauseTemplate } from '#server/storage/entities/index.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { templateOf } from '#server/storage/queries/clause-templates.ts'
import type { ConventionKind } from '#shared/convention.ts'
import type { EditionView } from '#shared/edition.ts'
import type { Act } from '../act.ts'

interface Which {
  editionId: string
  kind: ConventionKind
  language: DocumentLanguage
}

/** Keeps a new version. `version` is the one that was on screen (0: the model): what a colleague kept since is not overwritten. */
export async function keepTemplate(a: Act, input: Which & { source: string; version: number }) {
  const edition = await editionById(a.sql, input.editionId)
  if (!edition) return refuse('NOT_FOUND')
  const known = await templateOf(a.sql, input.editionId, input.kind, input.language)
  if ((known?.version ?? 0) !== input.version)
    return refuse('VERSION_CONFLICT', {
      by: known?.by ?? null,
      version: known?.version ?? 0,
      value: known?.source ?? standardTemplate(input.kind, input.language),
    })
  const wrong = templateRefusal(input.source, exampleOf(input, edition))
  if (wrong) return wrong
  return store(a, input, input.version + 1, input.source)
}

/** From now on the model of the platform holds again. Conventions already drafted keep the clauses they were drafted from. */
export async function backToModel(a: Act, input: Which) {
  const known = await templateOf(a.sql, input.editionId, input.kind, input.language)
  if (!known || known.source === null) return { version: known?.version ?? 0 }
  return store(a, input, known.version + 1, null)
}

function store(a: Act, which: Which, version: number, source: string | null) {
  a.em.create(ClauseTemplate, {
    id: a.newId(),
    ...which,
    version,
    source,
    byPersonId: a.who.kind === 'person' ? a.who.personId : null,
    createdAt: a.now,
  })
  a.log('clauses:kept', `edition:${which.editionId}`, { ...which, version, model: source === null })
  return { version }
}

export const exampleOf = (
  { kind, language }: Omit<Which, 'editionId'>,
  edition: EditionView,
): ConventionView =>
  exampleConvention(kind, language, {
    name: edition.name,
    place: edition.venue.city,
    dates: { from: edition.startsOn, to: edition.endsOn },
  })

/** Why the template cannot be used, with its line and, for a mistyped variable, the nearest known one; null when it can. */
export function templateRefusal(source: string, example: ConventionView): Refused<never> | null {
  try {
    checkTemplate(source, example)
    return null
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    const { line = 1, variable, fr, en } = error.details
    if (variable !== undefined) {
      const known = templateVocabulary(example.language).map(entry => entry.name)
      const nearest = nearestVariable(String(variable), known)
      return refuse('TEMPLATE_UNKNOWN_VARIABLE', { line: Number(line), variable: String(variable), nearest })
    }
    const reason = String(fr ?? error.message).replace(/\.$/, '')
    return refuse('TEMPLATE_WRONG', { line: Number(line), reason, reasonEn: String(en ?? reason) })
  }
}
