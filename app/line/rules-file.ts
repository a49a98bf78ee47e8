import { readFile } from 'node:fs/promises';
import { type RuleSet, readRules } from '../../classifiers/index.ts';
import { StageError } from '../../core/failure.ts';
import type { Store } from '../../core/repositories/index.ts';
import type { LineDeps } from '../../pipeline/deps.ts';

/** The rules of a file. Throws `FILE_UNREADABLE`, and `INPUT_INVALID` with file and place. */
export async function readRulesFile(path: string): Promise<RuleSet> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new StageError('FILE_UNREADABLE', `${path}: cannot be read`, { cause: error });
  }
  return readRules(text, path);
}

/** The rules that the settings name, if any. */
export async function rulesInForce({
  rulesFile,
}: {
  readonly rulesFile?: string;
}): Promise<RuleSet | undefined> {
  return rulesFile === undefined ? undefined : await readRulesFile(rulesFile);
}

/** The rules that were last written down in the store, if any. Those of another version of the program that this one cannot run are told. */
export async function storedRules(
  { ruleBooks }: Pick<Store, 'ruleBooks'>,
  log: LineDeps['log'],
): Promise<RuleSet | undefined> {
  const latest = await ruleBooks.latest();
  if (latest === null) {
    return undefined;
  }
  try {
    return readRules(latest.book, `rules ${latest.seq}`);
  } catch (error) {
    if (error instanceof StageError) {
      log('warn', 'the rules of the store cannot be read: none are at work', { rules: latest.seq });
      return undefined;
    }
    throw error;
  }
}
