import type { PageAnswer } from '../../../core/page.ts';

/** Whether an answer is a page of HTML: neither data of an interface nor a feed. */
export function isHtml({ text, headers }: PageAnswer): boolean {
  const type = headers['content-type'] ?? '';
  const head = text.slice(0, 1_000).trimStart();
  const isOther =
    /json|\/xml|rss|atom|text\/plain/iu.test(type) ||
    /^<\?xml|^<(?:rss|feed|urlset)\b/iu.test(head);
  // A page cut off or without a head is still one; data begins otherwise.
  return /xhtml/iu.test(type) || (!isOther && !/^[[{]/u.test(head)) || /<html\b/iu.test(head);
}
