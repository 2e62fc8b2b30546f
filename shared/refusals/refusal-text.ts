/** Refusal sentences: what each code says, in both languages, and the HTTP status that suits it. */

/** Sentences may hold {variables}; they are filled from the refusal's details. */
export interface RefusalText {
  readonly status: number
  readonly fr: string
  readonly en: string
}
