/** What is passed over at one place of a document: how far it reaches, and whether it is kept. */
function tokenAt(text: string, from: number): { readonly to: number; readonly kept: boolean } {
  const two = text.slice(from, from + 2);
  if (two === '//') {
    const end = text.indexOf('\n', from);
    return { to: end < 0 ? text.length : end, kept: false };
  }
  if (two === '/*') {
    const end = text.indexOf('*/', from + 2);
    return { to: end < 0 ? text.length : end + 2, kept: false };
  }
  return text[from] === '"'
    ? { to: endOfString(text, from), kept: true }
    : { to: from + 1, kept: true };
}

function endOfString(text: string, from: number): number {
  let index = from + 1;
  while (index < text.length && text[index] !== '"' && text[index] !== '\n') {
    index += text[index] === '\\' ? 2 : 1;
  }
  return Math.min(text.length, index + 1);
}

/** JSON from JSON with comments and commas behind the last element. Line breaks stay where they are; strings are untouched. */
export function plainJson(text: string): string {
  const pieces: string[] = [];
  let comma = -1;
  for (let index = 0; index < text.length; ) {
    const { to, kept } = tokenAt(text, index);
    const piece = text.slice(index, to);
    if ((piece === ']' || piece === '}') && comma >= 0) {
      pieces[comma] = ' ';
    }
    if (kept && piece.trim() !== '') {
      comma = piece === ',' ? pieces.length : -1;
    }
    pieces.push(kept ? piece : piece.replaceAll(/[^\n]/gu, ' '));
    index = to;
  }
  return pieces.join('');
}
