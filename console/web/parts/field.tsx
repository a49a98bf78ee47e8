import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

interface Frame {
  readonly label: string;
  /** What to write, or why. */
  readonly hint?: string;
  /** What is wrong with what stands in it. */
  readonly error?: string | null;
}

type Attributes<E extends HTMLElement> = Omit<JSX.HTMLAttributes<E>, 'label'>;

interface InputProps extends Frame, Attributes<HTMLInputElement> {
  readonly [name: string]: unknown;
}

function framed(
  { label, hint, error }: Frame,
  control: (ids: {
    id: string;
    'aria-describedby'?: string;
    'aria-invalid'?: true;
  }) => ComponentChildren,
  id: string,
) {
  const note = error ?? hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {control({
        id,
        ...(note === undefined || note === null ? {} : { 'aria-describedby': `${id}-note` }),
        ...(error === undefined || error === null ? {} : { 'aria-invalid': true }),
      })}
      {note ? (
        <p id={`${id}-note`} class={error ? 'field-error' : 'field-hint'}>
          {note}
        </p>
      ) : null}
    </div>
  );
}

/** A line to write in. */
export function TextField({ label, hint, error, ...rest }: InputProps) {
  return framed({ label, hint, error } as Frame, (ids) => <input {...rest} {...ids} />, useId());
}

interface AreaProps extends Frame, Attributes<HTMLTextAreaElement> {
  readonly [name: string]: unknown;
}

/** Several lines to write in. */
export function TextArea({ label, hint, error, ...rest }: AreaProps) {
  return framed(
    { label, hint, error } as Frame,
    (ids) => <textarea rows={3} {...rest} {...ids} />,
    useId(),
  );
}

interface SelectProps extends Frame {
  readonly value: string;
  readonly onPick: (value: string) => void;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly disabled?: boolean;
}

/** One of several. */
export function SelectField({ label, hint, error, value, onPick, options, disabled }: SelectProps) {
  return framed(
    { label, ...(hint === undefined ? {} : { hint }), ...(error === undefined ? {} : { error }) },
    (ids) => (
      <select
        {...ids}
        value={value}
        disabled={disabled ?? false}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    ),
    useId(),
  );
}
