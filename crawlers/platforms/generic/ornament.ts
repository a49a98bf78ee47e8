import type { Element } from 'domhandler';

/** Pictures in texts that are letters: smilies. */
export function isOrnament({ attribs }: Element): boolean {
  const hints = `${attribs['class'] ?? ''} ${attribs['src'] ?? ''}`.slice(0, 400);
  if (
    /smil|emoji|emoticon|emotion|\bface|icon|inlineimg|filetype|\/(?:misc|buttons?|mime)\//iu.test(
      hints,
    )
  ) {
    return true;
  }
  const [width, height] = [Number(attribs['width']), Number(attribs['height'])];
  return (width > 0 && width <= 24) || (height > 0 && height <= 24);
}
