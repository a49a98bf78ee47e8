/** First and last code point of Unicode's supplementary planes as GB18030 maps them, linearly from 90 30 81 30. */
const ASTRAL_FIRST = 0x10000;
const ASTRAL_LEAD = 0x90;

let table: ReadonlyMap<number, readonly number[]> | null = null;

/** Every two-byte and four-byte code of the basic plane, read from the decoder that the platform ships. */
function codeTable(): ReadonlyMap<number, readonly number[]> {
  if (table !== null) {
    return table;
  }
  const codes = new Map<number, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  function note(bytes: readonly number[]): void {
    const text = decoder.decode(Uint8Array.from(bytes));
    const point = text.codePointAt(0);
    if (point !== undefined && text.length === 1 && point !== 0xfffd && !codes.has(point)) {
      codes.set(point, bytes);
    }
  }
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      note([lead, trail]);
    }
  }
  // GB 18030 gives the rest of the basic plane the codes from 81 30 81 30 to 84 31 A4 39.
  for (let index = 0; index < 39_420; index += 1) {
    note(fourBytes(0x81, index));
  }
  table = codes;
  return codes;
}

/** The `index`-th four-byte code from the one that begins with `lead`. */
function fourBytes(lead: number, index: number): readonly number[] {
  return [
    lead + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

/** Encodes text as GB18030, of which GBK is the part in use; what it cannot hold (lone surrogates) becomes `?`. */
export function encodeGbk(text: string): Uint8Array {
  const codes = codeTable();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0x3f;
    if (point < 0x80) {
      bytes.push(point);
    } else if (point >= ASTRAL_FIRST) {
      bytes.push(...fourBytes(ASTRAL_LEAD, point - ASTRAL_FIRST));
    } else {
      bytes.push(...(codes.get(point) ?? [0x3f]));
    }
  }
  return Uint8Array.from(bytes);
}
