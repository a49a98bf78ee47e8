import { useState } from 'preact/hooks';
import { ROLES } from '../../../../core/rights.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { formText } from '../../parts/form-text.ts';
import { useWords } from '../../words/language.ts';
import { ROLE_WORDS } from '../../words/roles.ts';
import { USERS } from './words.ts';

/** Name and role of somebody new. */
export function AddUserForm({
  onAdd,
}: {
  readonly onAdd: (wanted: { readonly name: string; readonly role: string }) => void;
}) {
  const w = useWords(USERS);
  const roles = useWords(ROLE_WORDS);
  const [role, setRole] = useState<string>('analyst');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd({ name: formText(new FormData(event.currentTarget), 'name'), role });
      }}
    >
      <TextField label={w.name} hint={w.nameHint} name="name" maxlength={64} required autofocus />
      <SelectField
        label={w.role}
        value={role}
        onPick={setRole}
        options={ROLES.map((one) => [one, roles[one]] as const)}
      />
      <div class="row">
        <Button kind="primary" type="submit">
          {w.add}
        </Button>
      </div>
    </form>
  );
}
