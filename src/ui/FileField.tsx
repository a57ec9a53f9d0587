import { Field } from './Field.tsx'

interface FileFieldProps {
  readonly label: string
  /** The kinds of files that are offered. */
  readonly accept: string
  readonly error?: string
  readonly onFile: (file: File) => void
}

/** A file to open, the same one again too: it is read at once and not held. */
export function FileField({ label, accept, error, onFile }: FileFieldProps) {
  return (
    <Field label={label} error={error}>
      {(tied) => (
        <input
          {...tied}
          type="file"
          accept={accept}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file !== undefined) onFile(file)
          }}
        />
      )}
    </Field>
  )
}
