// The first file: styles, language, router, session; the signed-in app and the worker come only when they serve.
import './styles/index.css'
import { mount } from 'svelte'
import { startRouter } from './router.svelte.ts'
import { session } from './session.svelte.ts'
import Root from './shell/Root.svelte'
import { language } from './words/language.ts'

document.documentElement.lang = language

const known = session.load()
// A page that the server wrote is shown already: the app waits until it is needed, and begins with what is known.
if (globalThis.given) await Promise.all([globalThis.given.ready, known])
await startRouter()
const target = document.getElementById('app')
if (!target) throw new Error('The page has no #app')
// What the server wrote gives way to the live page.
target.replaceChildren()
mount(Root, { target })

const keepsOffline = /^\/(moi|scan|badge|stand|besoins|demandes|conventions|regie)(\/|$)/
if (import.meta.env.PROD && 'serviceWorker' in navigator && keepsOffline.test(location.pathname))
  void navigator.serviceWorker.register('/service.js')
