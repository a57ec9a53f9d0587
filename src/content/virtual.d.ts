declare module 'virtual:content/quiz' {
  const quiz: import('./parts.ts').QuizPart
  export default quiz
}
declare module 'virtual:content/terms' {
  const terms: ReturnType<typeof import('./parts.ts').termsPart>
  export default terms
}
declare module 'virtual:content/closer' {
  const closer: ReturnType<typeof import('./parts.ts').closerPart>
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
  const catalogue: readonly import('../core/wishes.ts').Offered[]
  export default catalogue
}
declare module 'virtual:content/paid' {
  const paid: readonly import('../core/wishes.ts').Offered[]
  export default paid
}
declare module 'virtual:content/all' {
  const content: import('./load.ts').AllContent
  export default content
}
