// One at a time: a form that is being sent takes no second press, and says that it works.

/**
 * The handler of a form's `onsubmit`: the browser's own sending is stopped, and what is pressed while the first is under way is dropped.
 * The form is `aria-busy` meanwhile, which its submit button shows.
 */
export function oneAtATime(send: (event: SubmitEvent) => unknown): (event: SubmitEvent) => Promise<void> {
  let busy = false
  return async event => {
    event.preventDefault()
    if (busy) return
    busy = true
    const form = event.currentTarget as HTMLFormElement
    form.ariaBusy = 'true'
    try {
      await send(event)
    } finally {
      form.ariaBusy = null
      busy = false
    }
  }
}
