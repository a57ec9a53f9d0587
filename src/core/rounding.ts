/** Numbers nearer than this are equal: sums of thirds must not depend on their order. */
export const roundingSlack = 1e-9
