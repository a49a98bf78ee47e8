import { useWords } from '../words/language.ts';
import { SHELL } from '../words/shell.ts';
import './peace.css';

const LEVELS = ['blur', 'grey', 'hide', 'off'] as const;

/** Applies how the person wants pictures to be shown; blurred where he has not chosen. */
export function applyPeace(): void {
  document.documentElement.dataset['peace'] = levelOf(localStorage.getItem('peace'));
}

function levelOf(value: string | null): (typeof LEVELS)[number] {
  return LEVELS.find((level) => level === value) ?? 'blur';
}

/** How pictures are shown to somebody who looks at them all day. It changes what is drawn, never what is opened. */
export function PeacePicker() {
  const w = useWords(SHELL);
  const names = { blur: w.peaceBlur, grey: w.peaceGrey, hide: w.peaceHide, off: w.peaceOff };
  return (
    <label class="peace">
      <span>{w.peace}</span>
      <select
        class="input"
        onChange={({ currentTarget }) => {
          localStorage.setItem('peace', currentTarget.value);
          applyPeace();
        }}
      >
        {LEVELS.map((level) => (
          <option
            key={level}
            value={level}
            selected={level === document.documentElement.dataset['peace']}
          >
            {names[level]}
          </option>
        ))}
      </select>
    </label>
  );
}
