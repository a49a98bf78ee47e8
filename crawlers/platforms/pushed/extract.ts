import type { Extraction, Page } from '../../../core/page.ts';
import { isPushedAddress } from '../../../core/pushed.ts';
import { NOTHING } from '../../found.ts';
import { tidy } from '../../html/visible-text.ts';
import { PushedPosts } from './schema.ts';

/** The posts that a platform handed in about one of its pages. Pure: no network, no clock. */
export function extract(page: Page): Extraction {
  const [answer] = page.answers;
  if (answer === undefined || !isPushedAddress(answer.request.url)) {
    return NOTHING;
  }
  return {
    ...NOTHING,
    listings: (postsIn(answer.text)?.listings ?? []).map(({ text, images, ...post }) => ({
      ...post,
      kind: 'post',
      text: tidy(text),
      images: [...images],
      links: [],
    })),
  };
}

function postsIn(text: string): PushedPosts | null {
  try {
    return PushedPosts.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
