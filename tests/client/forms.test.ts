// Forms: each that sends something takes one press at a time, however many come.
import t from 'tap'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { oneAtATime } from '../../client/src/components/one-at-a-time.ts'

const source = path.resolve(import.meta.dirname, '../../client/src')
/** Keeps a flag of its own, which its button also shows. */
const guarded = ['pages/regie/NewEdition.svelte']
/** Nothing leaves: a list on the page. */
const local = ['pages/me/Breaks.svelte']
/** The same again changes nothing: what is there is put in place of what is there. */
const putsInPlace = ['pages/regie/VisitorSheet.svelte']
const others = new Set([...guarded, ...local, ...putsInPlace])

t.test('every form of the pages takes one press at a time', async t => {
  const pages = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.svelte'),
  )
  const forms = pages.flatMap(file =>
    [...readFileSync(path.join(source, file), 'utf8').matchAll(/<form\b[^>]*?\bonsubmit=\{(\w*)/g)]
      .filter(found => !found[0].includes('role="search"'))
      .map(found => ({ file: file.replaceAll(path.sep, '/'), handler: found[1] })),
  )
  t.ok(forms.length > 15, `${forms.length} forms`)
  t.same(
    forms.filter(({ file, handler }) => handler !== 'oneAtATime' && !others.has(file)),
    [],
  )
})

const event = (form: object) => ({ currentTarget: form, preventDefault: () => {} }) as unknown as SubmitEvent

t.test('what is pressed while the form is sent is dropped, and afterwards it is sent again', async t => {
  const form = { ariaBusy: null as string | null }
  const answers: (() => void)[] = []
  const send = oneAtATime(() => new Promise<void>(resolve => answers.push(resolve)))
  const first = send(event(form))
  await send(event(form))
  t.equal(answers.length, 1)
  t.equal(form.ariaBusy, 'true', 'the form says that it works')
  answers[0]?.()
  await first
  t.equal(form.ariaBusy, null)
  void send(event(form))
  t.equal(answers.length, 2)
})

t.test('what fails frees the form', async t => {
  const form = { ariaBusy: null as string | null }
  const send = oneAtATime(() => Promise.reject(new Error('refused')))
  await t.rejects(send(event(form)), { message: 'refused' })
  t.equal(form.ariaBusy, null)
  await t.rejects(send(event(form)), { message: 'refused' })
})
