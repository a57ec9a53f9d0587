declare module 'virtual:content/quiz' {
  const quiz: import('./parts.ts').QuizPart
  export default quiz
}
declare module 'virtual:content/postings' {
  const postings: import('./parts.ts').PostingsPart
  export default postings
}
declare module 'virtual:content/jobs' {
  const jobs: import('./parts.ts').JobsPart
  export default jobs
}
declare module 'virtual:content/reading' {
  const table: import('../core/reading/recognise.ts').TermTable
  export default table
}
declare module 'virtual:content/closer-look' {
  const closer: ReturnType<typeof import('./parts.ts').closerLookPart>
  export default closer
}
declare module 'virtual:content/roles' {
  const roles: import('./parts.ts').RolesPart
  export default roles
}
declare module 'virtual:content/statements' {
  const statements: ReturnType<typeof import('./parts.ts').statementsPart>
  export default statements
}
declare module 'virtual:content/catalogue' {
  const catalogue: readonly import('../core/path/items.ts').LearningItem[]
  export default catalogue
}
declare module 'virtual:content/paid' {
  const paid: readonly import('../core/path/items.ts').LearningItem[]
  export default paid
}
declare module 'virtual:content/all' {
  const content: import('./load.ts').AllContent
  export default content
}
