// Subjects: what a request may be about: what the other side publishes, and one's own open needs and offers.
import type { ExhibitorPage } from '#shared/directory.ts'
import { api, Problem } from '../../../api.ts'
import type { Role } from '../../../session.svelte.ts'

export interface SubjectOption {
  kind: 'offer' | 'need'
  id: string
  title: string
}

/** A buyer has no public page: nothing of theirs is then offered. Other failures leave the list shorter; the request needs none. */
const orNothing = (reason: unknown): SubjectOption[] => {
  if (reason instanceof Problem) return []
  throw reason
}

interface Titled {
  id: string
  title: string
  status: string
}

export async function subjectsFor(
  slug: string,
  addresseeId: string,
  roles: Role[],
): Promise<SubjectOption[]> {
  const base = `/api/editions/${slug}`
  const offer = ({ id, title }: { id: string; title: string }): SubjectOption => ({
    kind: 'offer',
    id,
    title,
  })
  const asked: Promise<SubjectOption[]>[] = [
    api.get<ExhibitorPage>(`${base}/directory/${addresseeId}`).then(page => page.offers.map(offer)),
  ]
  if (roles.includes('buyer'))
    asked.push(
      api
        .get<{ need: Titled[] }>(`${base}/needs/mine`)
        .then(({ need }) =>
          need
            .filter(one => one.status === 'open')
            .map(({ id, title }) => ({ kind: 'need' as const, id, title })),
        ),
    )
  if (roles.includes('exhibitor'))
    asked.push(
      api
        .get<{ offer: Titled[] }>(`${base}/offers/mine`)
        .then(answer => answer.offer.filter(one => one.status === 'published').map(offer)),
    )
  return (await Promise.all(asked.map(one => one.catch(orNothing)))).flat()
}
