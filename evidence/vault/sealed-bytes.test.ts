import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT } from './format.ts';
import { createVaultKey, type KeyRing, readKeyRing } from './key-ring.ts';
import { openSealed } from './open-sealed.ts';
import { sealBytes } from './seal-bytes.ts';

const STEP = FORMAT.chunkBytes + FORMAT.tagBytes;
const RING = readKeyRing(createVaultKey());

async function sealed(parts: readonly Uint8Array[], ring: KeyRing = RING): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of sealBytes(parts, ring.current, randomBytes(FORMAT.saltBytes))) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The header and the chunks of a sealed file. */
function partsOf(file: Buffer): { readonly header: Buffer; readonly chunks: readonly Buffer[] } {
  const chunks: Buffer[] = [];
  for (let from = FORMAT.headerBytes; from < file.length; from += STEP) {
    chunks.push(file.subarray(from, from + STEP));
  }
  return { header: file.subarray(0, FORMAT.headerBytes), chunks };
}

describe('sealed bytes', () => {
  it('open to what they were, however they came and however many', async () => {
    const edges = [
      0,
      1,
      FORMAT.chunkBytes - 1,
      FORMAT.chunkBytes,
      FORMAT.chunkBytes + 1,
      2 * FORMAT.chunkBytes,
    ];
    const lengths = fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 0, max: 200_000 }));

    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 50, max: 100_000 }), async (length, step) => {
        const clear = randomBytes(length);
        const parts = Array.from({ length: Math.ceil(length / step) }, (_, index) =>
          clear.subarray(index * step, (index + 1) * step),
        );

        const file = await sealed(parts);
        const opening = openSealed(file, RING);

        expect(opening.ok && opening.bytes.equals(clear)).toBe(true);
        expect(file.length).toBe(
          FORMAT.headerBytes +
            length +
            FORMAT.tagBytes * Math.max(1, Math.ceil(length / FORMAT.chunkBytes)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('show nothing of what they were, and never look the same twice', async () => {
    const clear = Buffer.alloc(70_000, 'advertisement');

    const [one, other] = [await sealed([clear]), await sealed([clear])];

    expect(one.includes('advertisement')).toBe(false);
    expect(one.subarray(FORMAT.headerBytes).equals(other.subarray(FORMAT.headerBytes))).toBe(false);
  });

  it('do not open with any bit flipped', async () => {
    const file = await sealed([randomBytes(FORMAT.chunkBytes + 100)]);

    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: file.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        (place, bit) => {
          const flipped = Buffer.from(file);
          flipped.writeUInt8(flipped.readUInt8(place) ^ (1 << bit), place);

          expect(openSealed(flipped, RING).ok).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('do not open cut anywhere, at the end of a chunk as well', async () => {
    const file = await sealed([randomBytes(3 * FORMAT.chunkBytes)]);
    const { header, chunks } = partsOf(file);
    const atChunks = [0, 1, 2].map((count) => Buffer.concat([header, ...chunks.slice(0, count)]));

    const cut = [...atChunks, file.subarray(0, -1), file.subarray(0, 20), Buffer.alloc(0)];

    expect(cut.filter((one) => openSealed(one, RING).ok)).toEqual([]);
  });

  it('do not open with chunks moved, repeated, left out, appended or taken from another file', async () => {
    const clear = randomBytes(3 * FORMAT.chunkBytes);
    const { header, chunks } = partsOf(await sealed([clear]));
    const other = partsOf(await sealed([clear]));
    const [first = header, second = header, third = header] = chunks;

    const wrong = [
      [second, first, third],
      [first, first, third],
      [first, third],
      [first, second, third, third],
      [first, second, other.chunks[2] ?? header],
      [first, second, third, Buffer.from('x')],
    ].map((order) => openSealed(Buffer.concat([header, ...order]), RING).ok);

    expect(openSealed(Buffer.concat([header, first, second, third]), RING).ok).toBe(true);
    expect(wrong).toEqual(wrong.map(() => false));
    expect(openSealed(Buffer.concat([other.header, first, second, third]), RING).ok).toBe(false);
  });

  it('open with a key that is no longer the current one, and say which key is missing', async () => {
    const old = createVaultKey();
    const file = await sealed([Buffer.from('x')], readKeyRing(old));
    const rotated = readKeyRing(`${createVaultKey()}\n${old}\n`);

    expect(openSealed(file, rotated)).toMatchObject({ ok: true });
    expect(openSealed(file, RING)).toEqual({
      ok: false,
      why: `its key ${readKeyRing(old).current.id} is not at hand`,
    });
  });

  it('are nothing else: any bytes are told as such, never a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(openSealed(Buffer.from(bytes), RING).ok).toBe(false);
        expect(openSealed(Buffer.concat([FORMAT.magic, bytes]), RING).ok).toBe(false);
      }),
    );
  });
});

describe('a key of the vault', () => {
  it.each([
    ['short', 'AAAA'],
    ['not base64', '!'.repeat(44)],
    ['nothing', ' \n'],
  ])('that is %s is refused', (_, text) => {
    expect(() => readKeyRing(text)).toThrow(/EVIDENCE_KEY/u);
  });
});
