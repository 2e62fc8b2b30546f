// The exhibitor's own signals: needs near those it kept rise a little, buyers who declined its request sink a little; each says so.
import type { Match, Reason } from '#server/domain/matching/index.ts'
import type { AskedRow } from '#server/storage/queries/market-facts.ts'
import type { OpinionRow } from '#server/storage/queries/propositions.ts'
import type { NeedView } from '#shared/need.ts'

const KEPT_POINTS = 3
const DECLINED_POINTS = 8

interface Facts {
  needs: ReadonlyMap<string, NeedView>
  opinions: readonly OpinionRow[]
  asked: readonly AskedRow[]
}

type NeedMatch = Match & { need: string }

/** Moves one match by what the exhibitor said and did, with the reason. */
export function sellerSide(organisationId: string, { needs, opinions, asked }: Facts) {
  const own = opinions.filter(one => one.organisationId === organisationId)
  const forgotten = new Set(own.map(one => one.requestId))
  const kept = own.filter(one => one.kind === 'shortlisted').map(one => one.needId)
  const requests = asked.filter(
    one => one.requesterId === organisationId && !forgotten.has(one.id) && needs.has(one.subjectId ?? ''),
  )
  const welcome = requests.filter(one => one.status === 'accepted').map(one => one.subjectId)
  const liked = new Set([...kept, ...welcome])
  const sectors = new Map<string, string[]>()
  for (const id of liked)
    for (const sector of needs.get(id ?? '')?.sectors ?? [])
      sectors.set(sector, [...(sectors.get(sector) ?? []), id ?? ''])
  const declinedBy = new Set(
    asked
      .filter(
        one => one.requesterId === organisationId && one.status === 'declined' && !forgotten.has(one.id),
      )
      .filter(one => one.turn === 'addressee')
      .map(one => one.addresseeId),
  )
  return (match: NeedMatch): NeedMatch => {
    const need = needs.get(match.need)
    // A word about an anonymous buyer would name it.
    if (need && need.visibility !== 'anonymous' && declinedBy.has(need.organisationId))
      return moved(match, -DECLINED_POINTS, 'unmet', {
        fr: 'Cet acheteur a décliné votre demande : 8 points de moins',
        en: 'This buyer declined your request: 8 points less',
      })
    const near = need?.sectors.some(code => sectors.get(code)?.some(id => id !== need.id))
    return near
      ? moved(match, KEPT_POINTS, 'met', {
          fr: 'Proche d’un besoin que vous avez retenu : 3 points de plus',
          en: 'Close to a need you kept: 3 points more',
        })
      : match
  }
}

function moved(match: NeedMatch, points: number, state: 'met' | 'unmet', text: Reason['text']): NeedMatch {
  const reason: Reason = { criterion: 'feedback', state, score: state === 'met' ? 1 : 0, text }
  const score = Math.max(0, Math.min(100, match.score + points))
  return { ...match, score, reasons: [...match.reasons, reason] }
}
