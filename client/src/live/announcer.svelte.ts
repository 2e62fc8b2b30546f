// The announcer: changes that touch the reader, spoken politely, at most one in five seconds; the latest wins.
const EVERY_MS = 5000

class Announcer {
  text = $state('')
  #last = 0
  #wait: ReturnType<typeof setTimeout> | undefined

  say(text: string): void {
    clearTimeout(this.#wait)
    const wait = Math.max(0, this.#last + EVERY_MS - Date.now())
    this.#wait = setTimeout(() => {
      this.#last = Date.now()
      // The same words twice are spoken twice only if they change: a hard space does it.
      this.text = this.text === text ? text + '\u00a0' : text
    }, wait)
  }
}

export const announcer = new Announcer()
