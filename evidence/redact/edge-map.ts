import type { Pixels } from './pixels.ts';

/** For each pixel how much the picture changes there, from 0 to 255: the strongest of the three colours. */
export function edgeMap({ bytes, width, height }: Pixels): Uint8Array {
  const map = new Uint8Array(width * height);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      map[y * width + x] = changeAt(bytes, width, x, y);
    }
  }
  return map;
}

function changeAt(bytes: Buffer, width: number, x: number, y: number): number {
  let most = 0;
  for (let channel = 0; channel < 3; channel += 1) {
    const at = (y * width + x) * 3 + channel;
    const across = Math.abs((bytes[at + 3] ?? 0) - (bytes[at - 3] ?? 0));
    const down = Math.abs((bytes[at + width * 3] ?? 0) - (bytes[at - width * 3] ?? 0));
    most = Math.max(most, across + down);
  }
  return Math.min(255, most);
}
