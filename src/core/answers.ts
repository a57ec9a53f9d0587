/** The position of the chosen option, from 0, or an explicit "skipped". A question nobody answered is absent from the map. */
export type Answer = number | 'skipped'

/** Answers by question id. Absent is not zero, and neither is skipped. */
export type Answers = ReadonlyMap<string, Answer>
