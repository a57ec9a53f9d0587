/** Reads the parts of the postings. In a file of its own, so that only what shows postings loads it. */
import { decodeAsks, isCountable, type Posting } from '../core/fit/postings.ts'
import type { JobCard, JobsPart, PostingsPart } from './parts.ts'

/** The postings as results are held against them. */
export function readPostings({ skills, roles }: PostingsPart): readonly Posting[] {
  return roles.flatMap(({ role, asks }) =>
    asks.map((text) => ({ role, asks: decodeAsks(text, skills) })),
  )
}

/** The list of real postings that say enough to be counted, of both parts. */
export function readJobs(postings: readonly Posting[], jobs: JobsPart): readonly JobCard[] {
  return postings.filter(isCountable).flatMap((posting, place) => {
    const job = jobs[place]
    return job === undefined ? [] : [{ ...posting, ...job }]
  })
}
