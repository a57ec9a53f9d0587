import { useState } from 'react'
import type { Answers } from '../../core/answers/answers.ts'
import { encodeLink } from '../../core/link/link.ts'
import { readTeam } from '../../core/team/teamList.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { CopyField } from '../../ui/CopyField.tsx'
import { Field } from '../../ui/Field.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { lineOf, teamLink } from './teamLink.ts'

interface CollectProps {
  /** The list as it stands. */
  readonly list: string
}

interface AddOwnProps extends CollectProps {
  readonly answers: Answers | null
  readonly onList: (list: string) => void
}

/** Puts one's own result at the end of the list. */
export function AddOwn({ answers, list, onList }: AddOwnProps) {
  const { codebook } = useRoles()
  const [label, setLabel] = useState('')
  if (answers === null || answers.size === 0) {
    return (
      <p className="print-hidden">
        To be on it yourself, <SiteLink href="/quiz/">answer the questions</SiteLink> first.
      </p>
    )
  }
  const code = encodeLink({ edition: codebook.edition, answers }, codebook)
  return (
    <form
      className="actions"
      onSubmit={(event) => {
        event.preventDefault()
        const lines = list.trimEnd()
        onList(`${lines}${lines === '' ? '' : '\n'}${lineOf({ label, code })}`)
        setLabel('')
      }}
    >
      <Field label="A name your team knows you by">
        {(tied) => (
          <input
            {...tied}
            type="text"
            autoComplete="off"
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" className="button-quiet">
        Add my result
      </button>
    </form>
  )
}

/** A message with one link, in which each adds their own result and sends it on. */
export function Invite({ list }: CollectProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="written print-hidden"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>Invite the others</summary>
      {isOpen && <Message list={list} />}
    </details>
  )
}

function Message({ list }: CollectProps) {
  const { codebook } = useRoles()
  const link = teamLink(readTeam(list, codebook).people)
  const message = `What can we do together in AI security? Answer the questions (about five minutes), open this link, add your result and send the new link to the next of us. The last one sends it to all.\n${link}`
  return (
    <CopyField
      label="A message to send"
      hint="The link holds the names and results of the list above. Whoever has it can read them. Nothing is sent until you send it."
      what="message"
      text={message}
    />
  )
}
