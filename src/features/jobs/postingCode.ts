import type { Requirement } from '../../core/fit/track.ts'
import type { Codebook } from '../../core/link/link.ts'
import { encodePosting } from '../../core/reading/postingLink.ts'

/** The fragment of the link to a posting, with the numbers of today. */
export function postingCode(
  title: string,
  requirements: readonly Requirement[],
  codebook: Codebook,
): string {
  return encodePosting({ edition: codebook.edition, title, requirements }, codebook)
}
