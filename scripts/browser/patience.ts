import { settings } from '../settings.ts'

/**
 * Milliseconds until something that does not come counts as missing. Nothing waits so long but a failure, so it is generous: a
 * computer of a quarter of the speed, with other work beside it, has to pass too.
 */
export const patience = 60_000

/** Milliseconds that a test may take as a whole, in `npm run test:long` very many: each property is tried a hundred times as often. */
export const testPatience = settings.isLong ? 3_600_000 : 2 * patience

/** Milliseconds that a journey may take as a whole: many things come one after the other in it. */
export const journeyPatience = 5 * testPatience
