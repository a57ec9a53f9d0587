declare module 'virtual:content' {
  export const quiz: import('./parts.ts').QuizPart
  export const loaders: import('./parts.ts').PartLoaders
}
declare module 'virtual:content/all' {
  const content: import('./load.ts').AllContent
  export default content
}
