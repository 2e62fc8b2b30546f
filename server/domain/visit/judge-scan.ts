/** The verdict at the door lives in shared, since an offline phone gives it too; the domain names it here. */
export { isRevoked, judgeScan } from '#shared/door-verdict.ts'
export type {
  DoorBadge,
  DoorFacts,
  DoorReading,
  DoorVerdict,
  LastEntry,
  VerdictKind,
} from '#shared/door-verdict.ts'
