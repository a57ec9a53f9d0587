/** The sections of a posting by what they weigh, the heaviest first, as a heading and within a line. */
export const sectionNames = [
  { weight: 3, title: 'Required', name: 'required' },
  { weight: 2, title: 'Duties', name: 'a duty' },
  { weight: 1, title: 'Nice to have', name: 'nice to have' },
] as const
