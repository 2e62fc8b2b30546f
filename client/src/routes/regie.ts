// Routes of the control room of an edition.
import type { Route } from './route.ts'

export const routes: Route[] = []
