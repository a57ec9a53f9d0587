declare module 'virtual:content/quiz' {
  const quiz: import('./parts.ts').QuizPart
  export default quiz
}
declare module 'virtual:content/later' {
  const later: ReturnType<typeof import('./parts.ts').laterPart>
  export default later
}
declare module 'virtual:content/roles' {
  const roles: import('./parts.ts').RolesPart
  export default roles
}
declare module 'virtual:content/catalogue' {
  const catalogue: ReturnType<typeof import('./parts.ts').cataloguePart>
  export default catalogue
}
declare module 'virtual:content/all' {
  const content: import('./load.ts').AllContent
  export default content
}
