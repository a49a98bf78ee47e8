import { StageError } from '../../core/failure.ts';
import { plainJson } from './jsonc.ts';
import { RuleError, RuleSet } from './rule-set.ts';
import { RulesFile } from './schema.ts';

export type { RuleSet, Ruling } from './rule-set.ts';

/** The rules of a file: JSON, comments allowed. `file` is how it is named in errors. Throws `INPUT_INVALID` with file and path. */
export function readRules(text: string, file: string): RuleSet {
  const parsed = RulesFile.safeParse(parse(text, file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') ?? '';
    throw new StageError(
      'INPUT_INVALID',
      `${file}: ${path === '' ? '' : `${path}: `}${issue?.message ?? 'no rules'}`,
    );
  }
  try {
    return new RuleSet(parsed.data.rules);
  } catch (error) {
    if (error instanceof RuleError) {
      throw new StageError('INPUT_INVALID', `${file}: ${error.path}: ${error.message}`, {
        cause: error,
      });
    }
    throw error;
  }
}

function parse(text: string, file: string): unknown {
  const json = plainJson(text.replace(/^\ufeff/u, ''));
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new StageError('INPUT_INVALID', `${file}:${brokenLine(json)}: not JSON`, {
      cause: error,
    });
  }
}

/** The first line with which a document cannot go on; the last one where it only stops too early. The parser itself does not always say. */
function brokenLine(json: string): number {
  const lines = json.split('\n');
  let [whole, broken] = [0, lines.length];
  while (broken - whole > 1) {
    const middle = Math.floor((whole + broken) / 2);
    const isSound = !isBroken(lines.slice(0, middle).join('\n'));
    [whole, broken] = isSound ? [middle, broken] : [whole, middle];
  }
  return broken;
}

/** Whether the beginning of a document is none, whatever follows. */
function isBroken(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const place = /position (\d+)/u.exec(message)?.[1];
    return place === undefined
      ? message.startsWith('Unexpected token')
      : Number(place) < beginning.length;
  }
}
