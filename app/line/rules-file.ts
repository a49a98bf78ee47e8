import { readFile } from 'node:fs/promises';
import { type RuleSet, readRules } from '../../classifiers/index.ts';
import { StageError } from '../../core/failure.ts';

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
