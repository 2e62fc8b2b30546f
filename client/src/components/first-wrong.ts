// A form that was refused: the focus goes to the first field that is wrong, so that nobody looks for it.
import { tick } from 'svelte'

export async function toFirstWrong(form: HTMLElement | null | undefined): Promise<void> {
  await tick()
  form?.querySelector<HTMLElement>("[aria-invalid='true'], fieldset:has(> .error) input")?.focus()
}
