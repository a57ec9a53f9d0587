import { Field } from '../ui/Field.tsx'

/** A longer name helps nobody to tell things apart. */
const longestName = 80

interface NameFormProps {
  readonly label: string
  readonly name: string
  /** What the button says that takes the name. */
  readonly button: string
  /** Takes the name, without spaces around it; it may be empty. */
  readonly onName: (name: string) => void
  /** Where there is a way back, the field has the focus from the start. */
  readonly onCancel?: () => void
}

/** A field for the name of something that is kept. */
export function NameForm({ label, name, button, onName, onCancel }: NameFormProps) {
  return (
    <form
      className="actions name-form print-hidden"
      onSubmit={(event) => {
        event.preventDefault()
        const given = new FormData(event.currentTarget).get('name')
        onName(typeof given === 'string' ? given.trim() : '')
      }}
    >
      <Field label={label}>
        {(tied) => (
          <input
            {...tied}
            className="text-field"
            name="name"
            type="text"
            autoComplete="off"
            maxLength={longestName}
            defaultValue={name}
            ref={(field) => {
              if (onCancel !== undefined) field?.focus()
            }}
          />
        )}
      </Field>
      <button type="submit" className="button-quiet">
        {button}
      </button>
      {onCancel !== undefined && (
        <button type="button" className="button-quiet" onClick={onCancel}>
          Cancel
        </button>
      )}
    </form>
  )
}
