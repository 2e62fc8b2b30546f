// Routes of the text two parties write and sign.
import type { Route } from './route.ts'

export const routes: Route[] = []
