// Signals: what a buyer said and did, as the matcher reads it and as people read it; each can be taken back.
import { refusalWords, type Signal } from '#server/domain/matching/index.ts'
import type { AskedRow } from '#server/storage/queries/market-facts.ts'
import type { OpinionRow } from '#server/storage/queries/propositions.ts'
import type { SignalView } from '#shared/proposition.ts'

/** A signal with where it comes from, so that it can be named and taken back. */
export interface Source {
  from: 'opinion' | 'request'
  id: string
  at: string
  signal: Signal
  /** Id of the word that takes a request's weight back, when it was said. */
  forgottenBy: string | null
}

export interface SignalFacts {
  opinions: readonly OpinionRow[]
  asked: readonly AskedRow[]
  /** The organisation of an offer on the market; undefined for anything else, a need among them. */
  sellerOf(offerId: string): string | undefined
  /** Any offer of an organisation: a signal about a seller holds for all of them. */
  offerOf(organisationId: string): string | undefined
}

/** Everything a buyer said and did, oldest first: the latest word counts. */
export function sourcesOf(organisationId: string, facts: SignalFacts): Source[] {
  const own = facts.opinions.filter(one => one.organisationId === organisationId)
  const forgotten = new Map(own.flatMap(one => (one.requestId === null ? [] : [[one.requestId, one.id]])))
  const said = own.flatMap((one): Source[] =>
    one.kind === 'forgotten'
      ? []
      : [{ from: 'opinion', id: one.id, at: one.at, signal: opinionSignal(one), forgottenBy: null }],
  )
  const done = facts.asked.flatMap((one): Source[] => {
    const signal = requestSignal(organisationId, one, facts)
    const forgottenBy = forgotten.get(one.id) ?? null
    return signal ? [{ from: 'request', id: one.id, at: one.at, signal, forgottenBy }] : []
  })
  return [...said, ...done].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** What still weighs. */
export const weighing = (sources: readonly Source[]): Signal[] =>
  sources.filter(one => one.forgottenBy === null).map(one => one.signal)

function opinionSignal(opinion: OpinionRow): Signal {
  const pair = { offer: opinion.offerId, need: opinion.needId }
  if (opinion.kind === 'shortlisted') return { kind: 'shortlisted', ...pair }
  return { kind: 'refused', ...pair, ...(opinion.reason === null ? {} : { reason: opinion.reason }) }
}

/** A request between the buyer and a seller; undefined when it says nothing, as one that the buyer has not answered yet. */
function requestSignal(buyerId: string, one: AskedRow, facts: SignalFacts): Signal | undefined {
  if (one.origin === 'suggested') return undefined
  const asked = one.requesterId === buyerId
  if (!asked && one.addresseeId !== buyerId) return undefined
  const sellerId = asked ? one.addresseeId : one.requesterId
  const about = one.subjectId ?? ''
  const aboutOffer = facts.sellerOf(about) === sellerId
  const offer = aboutOffer ? about : facts.offerOf(sellerId)
  if (offer === undefined) return undefined
  const pair = { offer, ...(one.subjectId === null || aboutOffer ? {} : { need: about }) }
  if (one.status === 'accepted') return { kind: 'accepted', ...pair }
  if (one.status === 'declined') {
    const byRequester = one.turn === 'requester'
    return { kind: 'declined', by: byRequester === asked ? 'us' : 'them', ...pair }
  }
  return asked ? { kind: 'interested', ...pair } : undefined
}

interface Named {
  offerTitle: string
  organisationName: string
}

/** The signals of a buyer as its screen lists them, newest first. */
export function signalViews(sources: readonly Source[], named: (offerId: string) => Named): SignalView[] {
  return sources
    .map(({ id, from, at, signal, forgottenBy }) => ({
      id,
      from,
      kind: signal.kind,
      reason: signal.kind === 'refused' ? (signal.reason ?? null) : null,
      ...named(signal.offer),
      needId: signal.need ?? null,
      text: wordsOf(signal),
      at,
      forgottenBy,
    }))
    .reverse()
}

function wordsOf(signal: Signal): SignalView['text'] {
  switch (signal.kind) {
    case 'refused': {
      const why = signal.reason && refusalWords[signal.reason]
      return {
        fr: `« Pas pour nous »${why ? `, ${why.fr}` : ''} : ce critère compte davantage`,
        en: `“Not for us”${why ? `, ${why.en}` : ''}: this criterion counts more`,
      }
    }
    case 'shortlisted':
      return { fr: 'Retenue : les offres proches montent', en: 'Kept: offers like it rise' }
    case 'interested':
      return {
        fr: 'Rendez-vous demandé : les offres proches montent',
        en: 'Meeting asked for: offers like it rise',
      }
    case 'accepted':
      return {
        fr: 'Rendez-vous accepté : les offres proches montent',
        en: 'Meeting accepted: offers like it rise',
      }
    case 'declined':
      return signal.by === 'us'
        ? {
            fr: 'Demande déclinée par vous : ses offres descendent',
            en: 'You declined its request: its offers sink',
          }
        : {
            fr: 'A décliné votre demande : ses offres descendent',
            en: 'Declined your request: its offers sink',
          }
  }
}
