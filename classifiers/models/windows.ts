/** A part of a long text. */
export interface Window {
  readonly text: string;
  readonly from: number;
}

/** An advertisement within an article is not drowned by it: this many UTF-16 units are weighed at a time. */
const WIDTH = 700;
/** A window ends at the best place within its last so many units. */
const SLACK = 200;

/** Where to cut: after the last line feed, else the last pause, else the last space, else where the width ends. */
function cutOf(text: string, from: number): number {
  const end = from + WIDTH;
  if (end >= text.length) {
    return text.length;
  }
  const tail = text.slice(end - SLACK, end);
  const places = [tail.lastIndexOf('\n'), Math.max(tail.lastIndexOf('。'), tail.lastIndexOf('，')), tail.lastIndexOf(' ')];
  const place = places.find((candidate) => candidate >= 0);
  if (place !== undefined) {
    return end - SLACK + place + 1;
  }
  const unit = text.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff ? end - 1 : end;
}

/** The windows of a text, left to right, without gap or overlap; one, perhaps empty, for a short text. */
export function windowsOf(text: string): readonly Window[] {
  const windows: Window[] = [];
  let from = 0;
  do {
    const to = cutOf(text, from);
    windows.push({ text: text.slice(from, to), from });
    from = to;
  } while (from < text.length);
  return windows;
}
