// Routes of the day, the meetings, the availability of whoever is signed in.
import type { Route } from './route.ts'

export const routes: Route[] = []
