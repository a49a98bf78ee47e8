import type { Surface } from '../core/surface.ts';
import type { Target } from '../core/target.ts';

/** The surface that a target's listings stand on: a picture belongs to the page that shows it. */
export function surfaceOf({ kind }: Pick<Target, 'kind'>): Surface {
  switch (kind) {
    case 'page':
    case 'image':
      return 'forum';
    case 'share':
      return 'cloud-disk';
    case 'invitation':
      return 'group-invitation';
  }
}
