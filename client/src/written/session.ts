// The session, while the server writes: nobody's. Whoever is signed in is shown the app.
export const session = {
  person: null,
  edition: null,
  editions: [],
  has: (): boolean => false,
}
