// The ten hottest reads: what the pages ask when they open and again after each time offline, by how often that happens.
import { DEMO_SLUG } from '#server/demo/run.ts'

export type Reader = 'exhibitor' | 'buyer' | 'organiser'
export interface HotRead {
  name: string
  path: string
  as: Reader
}

export const hotReadsOf = (slug: string): HotRead[] => {
  const base = `/api/editions/${slug}`
  return [
    { name: 'session', path: '/api/session', as: 'exhibitor' },
    { name: 'announcements', path: `${base}/announcements`, as: 'exhibitor' },
    { name: 'my day', path: `${base}/my-day`, as: 'exhibitor' },
    { name: 'grid', path: `${base}/grid`, as: 'exhibitor' },
    { name: 'my requests', path: `${base}/requests`, as: 'exhibitor' },
    { name: 'directory', path: `${base}/directory`, as: 'buyer' },
    { name: 'my conventions', path: `${base}/conventions`, as: 'exhibitor' },
    { name: 'my offers', path: `${base}/offers/mine`, as: 'exhibitor' },
    { name: 'my needs', path: `${base}/needs/mine`, as: 'buyer' },
    { name: 'board', path: `${base}/board`, as: 'organiser' },
  ]
}

export const hotReads = hotReadsOf(DEMO_SLUG)
