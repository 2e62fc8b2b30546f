// Routes anyone may open: editions, directory, programme, legal pages, verification of a convention.
import type { Route } from './route.ts'

export const routes: Route[] = []
