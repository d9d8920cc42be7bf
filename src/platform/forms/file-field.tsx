import { FieldFrame, type FieldProps, useField } from './field-frame.tsx'

interface FileFieldProps extends Omit<FieldProps, 'value'> {
  /** What the dialog offers: `image/*,.pdf`. What is really taken in the server says. */
  accept?: string
  multiple?: boolean
}

/** Files of one's own. The form around it needs `multipart`. */
export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  const { id, described } = useField(field)
  return (
    <FieldFrame {...field}>
      <input
        class="form-file"
        type="file"
        id={id}
        name={field.name}
        accept={accept}
        multiple={multiple}
        {...described}
      />
    </FieldFrame>
  )
}
