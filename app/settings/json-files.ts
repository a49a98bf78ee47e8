import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StageError } from '../../core/failure.ts';

/** Paths of the JSON files in a folder, sorted; none where there is no such folder. */
export async function jsonFilesIn(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(dir, name));
}

/** A JSON file's content, to be parsed by who knows its shape. Refusals name the file. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new StageError('FILE_UNREADABLE', `${path}: cannot be read`, { cause: error });
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'not JSON';
    throw new StageError('DECLARATION_INVALID', `${path}: ${detail}`, { cause: error });
  }
}
