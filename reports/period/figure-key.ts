import { StageError } from '../../core/failure.ts';
import { DIMENSIONS, EVENTS, type Figure } from '../../core/repositories/periods.ts';

const VALUED = [...DIMENSIONS, 'recipient'] as const;

/** A figure as commands name it, such as `gone` or `surface=forum`. */
export function figureKey(figure: Figure): string {
  return 'value' in figure ? `${figure.kind}=${figure.value}` : figure.kind;
}

/** The figure of a name; `INPUT_INVALID` where there is none. */
export function figureOf(key: string): Figure {
  const plain = EVENTS.find((kind) => kind === key);
  if (plain !== undefined) {
    return { kind: plain };
  }
  const at = key.indexOf('=');
  const valued = VALUED.find((kind) => kind === key.slice(0, Math.max(0, at)));
  if (valued === undefined || at === key.length - 1) {
    throw new StageError(
      'INPUT_INVALID',
      `--figure: ${key} is none of ${EVENTS.join(', ')}, ${VALUED.map((kind) => `${kind}=…`).join(', ')}`,
    );
  }
  return { kind: valued, value: key.slice(at + 1) };
}

/** The command that lists all sightings of a figure. */
export function followCommand(
  key: string,
  { from, to }: { readonly from: Date; readonly to: Date },
): string {
  const named = /^[\w=.:-]+$/u.test(key) ? key : `'${key.replaceAll("'", String.raw`'\''`)}'`;
  return `npx cardsweep report --from ${from.toISOString()} --to ${to.toISOString()} --figure ${named}`;
}
