import { useState } from 'preact/hooks';
import { Button } from '../../parts/button.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { formText } from '../../parts/form-text.ts';
import { useMe } from '../../reach/me.ts';
import { useWords } from '../../words/language.ts';
import { RIGHT_WORDS } from '../../words/roles.ts';
import { ACCOUNT } from './words.ts';

const DAYS = [7, 30, 90, 365] as const;

/** What a new token is for, what it may do, and for how long. */
export function NewTokenForm({
  onMake,
}: {
  readonly onMake: (wanted: {
    readonly name: string;
    readonly rights: readonly string[];
    readonly days: number;
  }) => void;
}) {
  const w = useWords(ACCOUNT);
  const rightWords = useWords(RIGHT_WORDS);
  const rights = useMe()?.rights ?? [];
  const [days, setDays] = useState('90');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        onMake({
          name: formText(fields, 'name'),
          rights: rights.filter((right) => fields.getAll('right').includes(right)),
          days: Number(days),
        });
      }}
    >
      <TextField
        label={w.tokenName}
        hint={w.tokenNameHint}
        name="name"
        maxlength={60}
        required
        autofocus
      />
      <fieldset class="account-rights">
        <legend>{w.tokenRights}</legend>
        {rights.map((right) => (
          <label key={right}>
            <input type="checkbox" name="right" value={right} />
            {rightWords[right]}
          </label>
        ))}
      </fieldset>
      <SelectField
        label={w.tokenDays}
        value={days}
        onPick={setDays}
        options={DAYS.map((count) => [String(count), w.days(count)] as const)}
      />
      <div class="row">
        <Button kind="primary" type="submit">
          {w.tokenMake}
        </Button>
      </div>
    </form>
  );
}
