import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { SourceChoices } from '../../../api/sources.ts';
import { SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { get } from '../../reach/api.ts';
import { KINDS } from '../../words/kinds.ts';
import { useWords } from '../../words/language.ts';
import { linesOf, listOf, textOf, type Written, withValue } from './form-values.ts';
import { SOURCES } from './words.ts';

interface Props {
  readonly written: Written;
  readonly isNew: boolean;
  readonly onWrite: (written: Written) => void;
}

/** A declaration as a form. */
export function DeclarationForm({ written, isNew, onWrite }: Props) {
  const w = useWords(SOURCES);
  const kinds = useWords(KINDS);
  const { data: choices } = useQuery({
    queryKey: ['source-choices'],
    queryFn: ({ signal }) => get<SourceChoices>('/source-choices', {}, signal),
    staleTime: 600_000,
  });
  function set(name: string, value: unknown): void {
    onWrite(withValue(written, name, value));
  }
  function pick(name: string, label: string, options: readonly (readonly [string, string])[]) {
    return (
      <SelectField
        label={label}
        value={textOf(written, name)}
        onPick={(value) => set(name, value)}
        options={options}
      />
    );
  }
  const platforms = choices?.platforms ?? ['auto'];
  return (
    <div class="stack">
      <div class="form-grid">
        <Line name="id" label={w.id} hint={w.idHint} {...{ written, set }} readOnly={!isNew} />
        <Line name="name" label={w.name} {...{ written, set }} />
        {pick(
          'surface',
          w.surface,
          ['forum', 'cloud-disk', 'group-invitation'].map((one) => [one, kinds[one] ?? one]),
        )}
        {pick(
          'platform',
          w.platform,
          platforms.map((one) => [one, one]),
        )}
        <Line name="legalBasis" label={w.legalBasis} {...{ written, set }} />
        <Line name="contact" label={w.contact} {...{ written, set }} />
      </div>
      <div class="form-grid">
        <Lines name="start" label={w.start} hint={w.startHint} {...{ written, set }} />
        <Lines
          name="recipients"
          label={w.recipients}
          hint={w.recipientsHint}
          {...{ written, set }}
        />
        <Lines
          name="allowHosts"
          label={w.allowHosts}
          hint={w.allowHostsHint}
          {...{ written, set }}
        />
      </div>
      <div class="form-grid">
        <Count name="pace.requestsPerSecond" label={w.rate} {...{ written, set }} />
        <Count name="pace.concurrency" label={w.concurrency} {...{ written, set }} />
        <Count name="budget.captures" label={w.captures} {...{ written, set }} />
        <Count name="budget.minutes" label={w.minutes} {...{ written, set }} />
        <Line name="schedule" label={w.cron} hint={w.cronHint} isNullable {...{ written, set }} />
        <Line name="timeZone" label={w.timeZone} {...{ written, set }} />
        {pick('follow', w.follow, [
          ['all', w.followAll],
          ['declared', w.followDeclared],
          ['none', w.followNone],
        ])}
        {pick('ask', w.ask, [
          ['all', w.askAll],
          ['declared', w.askDeclared],
        ])}
        {pick('robots', w.robots, [
          ['obey', w.obey],
          ['ignore', w.ignore],
        ])}
        {textOf(written, 'robots') === 'ignore' ? (
          <Line name="robotsBasis" label={w.robotsBasis} isNullable {...{ written, set }} />
        ) : null}
      </div>
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly written: Written;
  readonly set: (name: string, value: unknown) => void;
}

function Line({
  name,
  label,
  hint,
  written,
  set,
  readOnly = false,
  isNullable = false,
}: FieldProps & { readonly readOnly?: boolean; readonly isNullable?: boolean }) {
  return (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={textOf(written, name)}
      readOnly={readOnly}
      onInput={(event: { currentTarget: HTMLInputElement }) => {
        const { value } = event.currentTarget;
        set(name, isNullable && value === '' ? null : value);
      }}
    />
  );
}

function Count({ name, label, written, set }: FieldProps) {
  return (
    <TextField
      label={label}
      type="number"
      step="any"
      min={0}
      value={textOf(written, name)}
      onInput={(event: { currentTarget: HTMLInputElement }) =>
        set(name, event.currentTarget.valueAsNumber)
      }
    />
  );
}

/** What is written is kept as it is while somebody writes: an empty line at the end is one that begins. */
function Lines({ name, label, hint, written, set }: FieldProps) {
  const [text, setText] = useState(linesOf(written, name));
  return (
    <TextArea
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={text}
      onInput={(event: { currentTarget: HTMLTextAreaElement }) => {
        setText(event.currentTarget.value);
        set(name, listOf(event.currentTarget.value));
      }}
    />
  );
}
