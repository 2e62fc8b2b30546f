// Routes of the screens of those who welcome.
import type { Route } from './route.ts'

export const routes: Route[] = []
