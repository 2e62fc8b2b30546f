// Routes of a buyer's needs, propositions and requests.
import type { Route } from './route.ts'

export const routes: Route[] = []
