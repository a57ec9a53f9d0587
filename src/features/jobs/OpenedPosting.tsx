import { lazy, useMemo, useState } from 'react'
import type { Answers } from '../../core/answers/answers.ts'
import { fewestAsks } from '../../core/fit/postings.ts'
import type { Requirement } from '../../core/fit/track.ts'
import { findPosting } from '../../core/reading/postingLink.ts'
import { NameForm } from '../../shared/NameForm.tsx'
import { useRoles } from '../../shared/useRoles.ts'
import { type KeptPosting, postingsKept, type Saved } from '../../storage/saved.ts'
import { CopyField } from '../../ui/CopyField.tsx'
import { dayOf } from '../../ui/day.ts'
import { PrintFoot } from '../../ui/PrintFoot.tsx'
import { addressOf, SiteLink } from '../../ui/SiteLink.tsx'
import { AskedList } from './AskedList.tsx'
import { PostingFit } from './PostingFit.tsx'
import { postingCode } from './postingCode.ts'

const BrokenLink = lazy(async () => ({
  default: (await import('../../shared/BrokenLink.tsx')).BrokenLink,
}))

/** What a person can do with a posting that was read. */
export interface PostingActions {
  readonly onKeep: (name: string, requirements: readonly Requirement[]) => void
  readonly onRename: (posting: string, name: string) => void
  readonly onRemove: (posting: string) => void
}

/** The name of a posting as it is shown. */
export function postingName(name: string): string {
  return name === '' ? 'A posting without a name' : name
}

interface OpenedPostingProps extends PostingActions {
  readonly answers: Answers
  readonly saved: Saved
  /** The fragment of the address. */
  readonly code: string
}

/** A posting from its link, one's own or one that was sent: what it asks, how near one is, the way there. */
export function OpenedPosting(props: OpenedPostingProps) {
  const { answers, saved, code, onKeep } = props
  const { codebook } = useRoles()
  const decoded = useMemo(() => findPosting(code, codebook), [code, codebook])
  if (!decoded.ok) {
    return <BrokenLink problem={decoded.problem} code={code} about="posting" />
  }
  const { title, requirements } = decoded.posting
  const isAlike = (one: KeptPosting, title: string, name: string) =>
    postingCode(name, one.requirements, codebook) === postingCode(title, requirements, codebook)
  const all = postingsKept(saved)
  const kept =
    all.find((one) => isAlike(one, title, one.name)) ?? all.find((one) => isAlike(one, '', ''))
  const link = `${location.origin}${addressOf('/posting/')}#${postingCode(title, requirements, codebook)}`
  return (
    <article className="posting">
      <h1 tabIndex={-1}>{postingName(kept?.name ?? title)}</h1>
      {kept === undefined ? (
        <>
          <p className="print-hidden">
            Somebody read this posting and corrected it; its text isn’t in the link. Links can be
            edited, so look at the posting itself too.
          </p>
          <NameForm
            label="Keep it in this browser, as"
            name={title}
            button="Keep it"
            onName={(name) => onKeep(name, requirements)}
          />
        </>
      ) : (
        <KeptAs {...props} kept={kept} />
      )}
      <h2>What it asks</h2>
      <AskedList requirements={requirements} />
      {requirements.length < fewestAsks ? (
        <p>That’s too little to judge by.</p>
      ) : (
        <PostingFit answers={answers} saved={saved} requirements={requirements} />
      )}
      <TakeAlong link={link} />
      <p className="print-hidden">
        <SiteLink href="/posting/">Read another posting</SiteLink>
      </p>
      <PrintFoot link={link} />
    </article>
  )
}

/** Since when it is kept, with a way to name it anew and to delete it. */
function KeptAs({ kept, onRename, onRemove }: PostingActions & { readonly kept: KeptPosting }) {
  const [renaming, setRenaming] = useState(false)
  const { id, name, keptAt } = kept
  return (
    <>
      <p className="muted">Read and kept on {dayOf(keptAt)}. Its text is kept nowhere.</p>
      {renaming ? (
        <NameForm
          label="Name"
          name={name}
          button="Save"
          onName={(name) => {
            onRename(id, name)
            setRenaming(false)
          }}
          onCancel={() => setRenaming(false)}
        />
      ) : (
        <p className="actions">
          <button type="button" className="button-quiet" onClick={() => setRenaming(true)}>
            Rename
          </button>
          <button type="button" className="button-quiet" onClick={() => onRemove(id)}>
            Delete
          </button>
        </p>
      )}
    </>
  )
}

/** The link to copy, and the sheet to print. */
function TakeAlong({ link }: { readonly link: string }) {
  return (
    <section className="share print-hidden" aria-labelledby="take-along">
      <h2 id="take-along">Send or print it</h2>
      <CopyField
        label="The link of this posting"
        hint="It holds the name and what is asked: not the text, and none of your answers."
        what="link"
        text={link}
      >
        <button type="button" className="button-quiet" onClick={() => print()}>
          Print
        </button>
      </CopyField>
    </section>
  )
}
