import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from './zip-reader.ts';
import { writeZip, type ZipEntry } from './zip-writer.ts';

const AT = new Date('2026-11-22T01:02:04Z');

function entry(name: string, text = 'x'): ZipEntry {
  return { name, bytes: Buffer.from(text) };
}

function whyNot(archive: Buffer): string {
  const reading = readZip(archive);
  return reading.ok ? 'accepted' : reading.why;
}

describe('an archive', () => {
  it('is read as it was written', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}(?:\/[a-z.]{0,3}[a-z]){0,2}$/u);
    const entries = fc.dictionary(name, fc.uint8Array({ maxLength: 100 }), { maxKeys: 6 });

    fc.assert(
      fc.property(entries, (files) => {
        const archive = writeZip(
          Object.entries(files).map(([key, bytes]) => ({ name: key, bytes })),
          AT,
        );

        const reading = readZip(archive);

        expect(reading.ok && [...reading.files.keys()]).toEqual(Object.keys(files));
        expect(
          reading.ok &&
            Object.entries(files).every(([key, bytes]) => reading.files.get(key)?.equals(bytes)),
        ).toBe(true);
      }),
    );
  });

  it('is the same for the same files and time, and holds the time', () => {
    const archive = writeZip([entry('a')], AT);

    expect(writeZip([entry('a')], AT)).toEqual(archive);
    expect(writeZip([entry('a')], new Date('2026-11-22T01:02:06Z'))).not.toEqual(archive);
    expect(archive.readUInt16LE(10)).toBe((1 << 11) | (2 << 5) | 2);
  });

  it.each([
    ['/etc/passwd'],
    ['../up'],
    ['a/../../up'],
    ['a//b'],
    ['a\\b'],
    ['a\u0000b'],
    ['目录'],
    [''],
  ])('is refused with a name such as %j', (name) => {
    expect(whyNot(writeZip([entry(name)], AT))).toBe('a name is not a plain relative path');
  });

  it('is refused with a name twice', () => {
    expect(whyNot(writeZip([entry('a', '1'), entry('a', '2')], AT))).toMatch(/twice/u);
  });

  it('is refused where a file hides between two others', () => {
    const whole = writeZip([entry('a'), entry('b'), entry('c')], AT);
    const central = whole.readUInt32LE(whole.length - 6);
    const one = 47;
    const hidden = Buffer.concat([
      whole.subarray(0, central + one),
      whole.subarray(central + 2 * one),
    ]);
    hidden.writeUInt16LE(2, hidden.length - 14);
    hidden.writeUInt16LE(2, hidden.length - 12);
    hidden.writeUInt32LE(2 * one, hidden.length - 10);

    expect(whyNot(hidden)).toBe('c: bytes that belong to no file');
  });

  it('is never a throw, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readZip(Buffer.from(bytes)).ok).toBe(false);
      }),
    );
  });
});
