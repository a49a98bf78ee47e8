import type { SharedFile } from '../../core/link.ts';
import type { ShownPage } from './shown-page.ts';

/** What stands between the name of a share and the name of its service in a title. */
const BETWEEN = /\s[-–|]\s|[_|｜]|-(?=[^-]*$)/u;

/**
 * What a page that names files says beside their names and beside the name of the share in its title: a seller may write any
 * words there, such as "share cancelled". A page that names none says all that it shows.
 */
export function saidBeside(
  { text, title }: Pick<ShownPage, 'text' | 'title'>,
  files: readonly SharedFile[],
): string {
  if (files.length === 0) {
    return text;
  }
  const names = new Set(files.map(({ name }) => name));
  const share = title.split(BETWEEN, 1)[0]?.trim() ?? '';
  return text
    .split('\n')
    .filter((line) => !names.has(line) && (share.length < 2 || !line.includes(share)))
    .join('\n');
}
