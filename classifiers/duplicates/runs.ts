/** As long as a text is looked at, in UTF-16 units: what follows tells nothing new of who wrote it. */
const MOST_UNITS = 20_000;

/** Chinese characters carry a meaning each, and two of them a word; of letters it takes three. */
function isHanzi(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
}

/** Finalizer of MurmurHash3 (Austin Appleby, public domain): every bit of the input moves every bit of the output. */
export function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85eb_ca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}

/** Keyed hashes of all runs of characters, each once, ascending: two units where one is a Chinese character, else three. */
export function runsOf(text: string, key: number): Uint32Array {
  const length = Math.min(text.length, MOST_UNITS);
  const hashes = new Uint32Array(length);
  let count = 0;
  for (let at = 0; at + 1 < length; at += 1) {
    const first = text.charCodeAt(at);
    const second = text.charCodeAt(at + 1);
    let hash = mix(Math.imul(first, 0x9e37_79b1) ^ key) ^ Math.imul(second, 0x85eb_ca6b);
    if (!isHanzi(first) && !isHanzi(second)) {
      if (at + 2 >= length) {
        break;
      }
      hash = mix(hash) ^ Math.imul(text.charCodeAt(at + 2), 0xc2b2_ae35);
    }
    hashes[count] = mix(hash);
    count += 1;
  }
  return eachOnce(hashes.subarray(0, count).toSorted());
}

/** In place. */
function eachOnce(ascending: Uint32Array): Uint32Array {
  let count = 0;
  for (let at = 0; at < ascending.length; at += 1) {
    const hash = ascending[at] ?? 0;
    if (count === 0 || ascending[count - 1] !== hash) {
      ascending[count] = hash;
      count += 1;
    }
  }
  return ascending.subarray(0, count);
}
