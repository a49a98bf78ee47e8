import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { Button } from '../../parts/button.tsx';
import { TextArea, TextField } from '../../parts/field.tsx';
import { LanguageButton, ThemeButton } from '../../parts/preferences.tsx';
import { Failure } from '../../parts/states.tsx';
import { send } from '../../reach/api.ts';
import { useMe } from '../../reach/me.ts';
import { useWords } from '../../words/language.ts';
import { TipStatusForm } from './tip-status-form.tsx';
import { TIP } from './words.ts';
import './tip.css';

/** Where anybody hands in a tip and asks what became of one; needs no account. */
export default function TipPage() {
  const w = useWords(TIP);
  const me = useMe();
  return (
    <main id="content" class="tip stack">
      {me === null ? (
        <div class="row">
          <LanguageButton />
          <ThemeButton />
          <Link href="/">{w.signIn}</Link>
        </div>
      ) : null}
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      <TipForm />
      <TipStatusForm />
    </main>
  );
}

function TipForm() {
  const w = useWords(TIP);
  const [number, setNumber] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [links, setLinks] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const given = links
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isUnsafe = given.some((line) => !/^https?:\/\/\S+$/iu.test(line));

  async function hand(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      const pictures = await Promise.all(files.slice(0, 5).map(base64Of));
      const taken = await send<{ readonly trackingNumber: string }>('POST', '/clues', {
        text,
        links: given,
        pictures,
      });
      setNumber(taken.trackingNumber);
      setText('');
      setLinks('');
      setFiles([]);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  if (number !== null) {
    return <Taken number={number} onAgain={() => setNumber(null)} />;
  }
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void hand();
      }}
    >
      <TextArea
        label={w.text}
        hint={w.textHint}
        value={text}
        rows={6}
        maxLength={20_000}
        onInput={({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
          setText(currentTarget.value)
        }
      />
      <TextArea
        label={w.links}
        value={links}
        rows={2}
        error={isUnsafe ? w.unsafeLink : null}
        onInput={({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
          setLinks(currentTarget.value)
        }
      />
      <TextField
        label={w.pictures}
        type="file"
        accept="image/jpeg,image/png,image/gif,image/webp"
        multiple
        onChange={({ currentTarget }: { currentTarget: HTMLInputElement }) =>
          setFiles([...(currentTarget.files ?? [])])
        }
      />
      {failure === null ? null : <Failure error={failure} />}
      <div>
        <Button
          type="submit"
          kind="primary"
          busy={busy}
          disabled={isUnsafe || (text.trim() === '' && given.length === 0 && files.length === 0)}
        >
          {w.send}
        </Button>
      </div>
    </form>
  );
}

function Taken({ number, onAgain }: { readonly number: string; readonly onAgain: () => void }) {
  const w = useWords(TIP);
  return (
    <section class="card stack" role="status">
      <h2>{w.taken}</h2>
      <p>
        {w.number}
        <br />
        <strong class="mono tip-number">{number}</strong>
      </p>
      <p>{w.keep}</p>
      <div>
        <Button onClick={onAgain}>{w.again}</Button>
      </div>
    </section>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x80_00) {
    binary += String.fromCodePoint(...bytes.subarray(at, at + 0x80_00));
  }
  return btoa(binary);
}
