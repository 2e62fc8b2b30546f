// Territory: whether an offer serves a place, and how far it is. Islands and lands overseas are not a matter of kilometres.
import { departmentName, distanceKm, isApart, regionName, regionOfDepartment } from './places.ts'
import type { KnownPlace } from './places.ts'
import type { OfferFacts } from './facts.ts'
import type { Words } from './match.ts'

/** `served` is undefined when the offer does not say where it goes. `km` when both points are known. */
export type Reach = { served: boolean | undefined; score: number; km?: number; text: Words }

/** Closeness falls to a third every 50 km: the half-hour of road that most small enterprises accept. */
const closenessKm = 50
/** A national offer serves everywhere, but a neighbour who says so is better. */
const nationalScore = 0.7
/** « National » rarely means overseas; it has to be asked. */
const nationalOverseasScore = 0.35

/** How an offer reaches a place; undefined when the place of the need is unknown. */
export function reachOf(offer: OfferFacts, to: KnownPlace): Reach | undefined {
  if (to.department === undefined && to.region === undefined && to.lat === undefined) return undefined
  const km = kilometres(offer.place, to)
  const { territory } = offer.offer
  if (!territory) return byDistance(offer.place, to, km)
  switch (territory.kind) {
    case 'national':
      return national(offer.place, to, km)
    case 'departments':
      return listed(territory.codes ?? [], to.department, departmentName, to, km)
    case 'regions':
      return listed(territory.codes ?? [], to.region, regionName, to, km)
    case 'radius':
      return radius(offer.place, to, territory.km ?? 0, km)
  }
}

/** The land a department belongs to: the mainland, Corsica, or an overseas department on its own. */
function landOf(department: string | undefined): string {
  if (department === undefined || !isApart(department)) return 'mainland'
  return department.startsWith('2') ? 'corsica' : department
}

function kilometres(from: KnownPlace, to: KnownPlace): number | undefined {
  if (from.lat === undefined || from.lon === undefined || to.lat === undefined || to.lon === undefined)
    return undefined
  return distanceKm({ lat: from.lat, lon: from.lon }, { lat: to.lat, lon: to.lon })
}

function sameLand(from: KnownPlace, to: KnownPlace): boolean {
  return landOf(from.department) === landOf(to.department)
}

function national(from: KnownPlace, to: KnownPlace, km: number | undefined): Reach {
  const near = km !== undefined && sameLand(from, to) ? Math.exp(-km / closenessKm) : 0
  if (landOf(to.department) !== 'mainland' && landOf(to.department) !== 'corsica' && !sameLand(from, to)) {
    return {
      served: undefined,
      score: nationalOverseasScore,
      km,
      text: { fr: 'Offre nationale, outre-mer à vérifier', en: 'National offer, overseas to be checked' },
    }
  }
  return {
    served: true,
    score: Math.max(nationalScore, near),
    km,
    text: { fr: 'Intervient dans toute la France', en: 'Works all over France' },
  }
}

function listed(
  codes: string[],
  code: string | undefined,
  nameOf: (code: string) => string,
  to: KnownPlace,
  km: number | undefined,
): Reach {
  const partOf =
    code === undefined &&
    to.region !== undefined &&
    codes.some(listedCode => regionOfDepartment(listedCode) === to.region)
  if (partOf && to.region) {
    const region = regionName(to.region)
    return {
      served: true,
      score: 0.8,
      km,
      text: { fr: `Intervient dans la région : ${region}`, en: `Works in the region: ${region}` },
    }
  }
  if (code === undefined)
    return {
      served: undefined,
      score: 0.3,
      km,
      text: { fr: 'Zone d’intervention à vérifier', en: 'Area served to be checked' },
    }
  const found = codes.some(listedCode => listedCode.toUpperCase() === code)
  if (found)
    return {
      served: true,
      score: 1,
      km,
      text: { fr: `Intervient à : ${nameOf(code)}`, en: `Works in ${nameOf(code)}` },
    }
  const near = km === undefined ? 0 : 0.5 * Math.exp(-km / closenessKm)
  const place = to.name ?? nameOf(code)
  return {
    served: false,
    score: near,
    km,
    text: { fr: `N’intervient pas à ${place}`, en: `Does not work in ${place}` },
  }
}

function radius(from: KnownPlace, to: KnownPlace, kmMax: number, km: number | undefined): Reach {
  if (km === undefined)
    return {
      served: undefined,
      score: 0.3,
      text: { fr: 'Distance à vérifier', en: 'Distance to be checked' },
    }
  if (!sameLand(from, to))
    return { served: false, score: 0, km, text: { fr: 'Séparé par la mer', en: 'Across the sea' } }
  const rounded = Math.round(km)
  if (km <= kmMax)
    return {
      served: true,
      score: 1,
      km,
      text:
        rounded < 1
          ? { fr: 'À moins d’1 km, dans sa zone', en: 'Less than 1 km away, within its area' }
          : { fr: `À ${rounded} km, dans sa zone`, en: `${rounded} km away, within its area` },
    }
  const text = {
    fr: `À ${rounded} km, au-delà de ses ${Math.round(kmMax)} km`,
    en: `${rounded} km away, beyond its ${Math.round(kmMax)} km`,
  }
  return { served: false, score: 0.7 * Math.exp(-(km - kmMax) / closenessKm), km, text }
}

function byDistance(from: KnownPlace, to: KnownPlace, km: number | undefined): Reach | undefined {
  if (km !== undefined && sameLand(from, to)) {
    const rounded = Math.round(km)
    return {
      served: undefined,
      score: Math.exp(-km / closenessKm),
      km,
      text: {
        fr: `À ${rounded} km, zone d’intervention à vérifier`,
        en: `${rounded} km away, area served to be checked`,
      },
    }
  }
  if (from.department === undefined)
    return {
      served: undefined,
      score: Number.NaN,
      text: { fr: 'Zone d’intervention à vérifier', en: 'Area served to be checked' },
    }
  if (!sameLand(from, to))
    return {
      served: undefined,
      score: 0,
      km,
      text: {
        fr: `Basé à : ${departmentName(from.department)}, zone à vérifier`,
        en: `Based in ${departmentName(from.department)}, area to be checked`,
      },
    }
  const score = from.department === to.department ? 0.8 : from.region === to.region ? 0.4 : 0.1
  return {
    served: undefined,
    score,
    text: {
      fr: `Basé à : ${departmentName(from.department)}`,
      en: `Based in ${departmentName(from.department)}`,
    },
  }
}
