// Needs: published by buyers, changed field by field, opened and closed, removed.
import { refuse } from '#server/domain/decision.ts'
import { missingInNeed, wrongInNeed } from '#server/domain/catalogue/check.ts'
import { mergeFields } from '#server/domain/catalogue/fields.ts'
import { Need, Participation } from '#server/storage/entities/index.ts'
import { needById } from '#server/storage/queries/needs.ts'
import { openNeed } from '#server/storage/queries/open-need.ts'
import { needBlank, type NeedChanges, type NeedFields, type NeedStatus, type NeedView } from '#shared/need.ts'
import type { Act } from '../act.ts'
import { collision, ENTRIES_MAX, mayWrite, tellRemoved } from '../catalogue-rules.ts'
import { found } from '../found.ts'
import { incomplete } from '../offer/offer-status.ts'
import { personOf } from '../offer/offer-rows.ts'

type NeedRowEntity = NonNullable<Awaited<ReturnType<typeof findNeed>>>

const findNeed = (a: Act, input: { editionId: string; needId: string }) =>
  a.em.findOne(Need, { id: input.needId, editionId: input.editionId })

export async function createNeed(
  a: Act,
  input: { editionId: string; organisationId: string; fields: Partial<NeedFields>; status?: NeedStatus },
) {
  const no = (await mayWrite(a, input, 'buyer')) ?? wrongInNeed(input.fields)
  if (no) return no
  const fields: NeedFields = { ...needBlank, ...input.fields }
  if (input.status === 'open' && missingInNeed(fields).length > 0)
    return incomplete('NEED_INCOMPLETE', missingInNeed(fields))
  const count = await a.em.count(Need, { editionId: input.editionId, organisationId: input.organisationId })
  if (count >= ENTRIES_MAX) return refuse('CATALOGUE_FULL', { limit: ENTRIES_MAX })
  const need = a.em.create(Need, {
    id: a.newId(),
    editionId: input.editionId,
    organisationId: input.organisationId,
    ...split(fields),
    status: input.status ?? 'draft',
    fieldVersions: {},
    createdAt: a.now,
    updatedAt: a.now,
    version: 1,
  })
  a.log('need:created', `need:${need.id}`, { status: need.status })
  return tellNeed(a, need, false)
}

export async function changeNeed(a: Act, input: { editionId: string; needId: string; changes: NeedChanges }) {
  return withNeed(a, input, async need => {
    const now = {
      ...needBlank,
      ...need.details,
      title: need.title,
      description: need.description,
      visibility: need.visibility,
    }
    const merged = mergeFields(now, need.fieldVersions, input.changes, { by: personOf(a), at: a.now })
    if (!merged.ok) return collision(a, merged)
    const fields = merged.fields as NeedFields
    const wrong = wrongInNeed(fields)
    if (wrong) return wrong
    if (need.status === 'open' && missingInNeed(fields).length > 0)
      return incomplete('NEED_INCOMPLETE', missingInNeed(fields))
    if (merged.changed.length === 0) return undefined
    Object.assign(need, split(fields), {
      fieldVersions: merged.versions,
      updatedAt: a.now,
      version: need.version + 1,
    })
    a.log('need:changed', `need:${need.id}`, { fields: merged.changed })
    return undefined
  })
}

/** Draft, open to propositions, or closed: a closed need is read but proposed no more. */
export async function setNeedStatus(
  a: Act,
  input: { editionId: string; needId: string; status: NeedStatus },
) {
  return withNeed(a, input, async need => {
    const missing = missingInNeed({ ...needBlank, title: need.title, description: need.description })
    if (input.status === 'open' && missing.length > 0) return incomplete('NEED_INCOMPLETE', missing)
    if (need.status === input.status) return undefined
    Object.assign(need, { status: input.status, updatedAt: a.now, version: need.version + 1 })
    a.log(`need:${input.status}`, `need:${need.id}`)
    return undefined
  })
}

export async function removeNeed(a: Act, input: { editionId: string; needId: string }) {
  const need = await findNeed(a, input)
  if (!need) return refuse('NOT_FOUND')
  const no = await mayWrite(a, need, 'buyer')
  if (no) return no
  const shown = await isShown(a, need)
  a.em.remove(need)
  tellRemoved(a, 'need', need, shown)
  return { done: true as const }
}

async function withNeed(
  a: Act,
  input: { editionId: string; needId: string },
  change: (need: NeedRowEntity) => Promise<ReturnType<typeof refuse> | undefined>,
) {
  const need = await findNeed(a, input)
  if (!need) return refuse('NOT_FOUND')
  const shownBefore = await isShown(a, need)
  const no = (await mayWrite(a, need, 'buyer')) ?? (await change(need))
  return no ?? tellNeed(a, need, shownBefore)
}

function split(fields: NeedFields) {
  const { title, description, visibility, ...details } = fields
  return { title, description, visibility, details }
}

/** Open, public, and of a validated buyer: everyone may read it. */
async function isShown(
  a: Act,
  need: { status: string; visibility: string; editionId: string; organisationId: string },
): Promise<boolean> {
  if (need.status !== 'open' || need.visibility !== 'public') return false
  const participation = await a.em.findOne(Participation, {
    editionId: need.editionId,
    organisationId: need.organisationId,
  })
  return participation?.status === 'validated' && participation.buyer
}

async function tellNeed(a: Act, need: NeedRowEntity, shownBefore: boolean): Promise<NeedView> {
  await a.em.flush()
  const view = found(await needById(a.sql, need.editionId, need.id))
  const shown = await isShown(a, need)
  a.emit({
    editionId: need.editionId,
    noun: 'need',
    id: need.id,
    version: need.version,
    control: view,
    parties: view,
    to: { organisationIds: [need.organisationId] },
    ...(shown ? { everyone: await openNeed(a.sql, view) } : shownBefore ? { everyone: null } : {}),
  })
  return view
}
