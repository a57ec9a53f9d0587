declare module 'virtual:content' {
  type Parts = typeof import('./parts.ts').parts
  export const quiz: ReturnType<Parts['quiz']>
  /** What loads each part but the quiz, each once. */
  export const loaders: {
    readonly [Name in Exclude<keyof Parts, 'quiz'>]: () => Promise<ReturnType<Parts[Name]>>
  }
}
declare module 'virtual:content/all' {
  const content: import('./load.ts').AllContent
  export default content
}
