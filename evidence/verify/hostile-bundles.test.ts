import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleBundle } from '../../test/support/evidence-sample.ts';
import { type Files, filesOf, packed, resealed, WARC } from '../../test/support/evidence-tamper.ts';

const MEGABYTE = 1024 * 1024;
/** How much more than for an honest bundle, in bytes, and how long, in milliseconds, a hostile one may take. */
const MAX_MORE_BYTES = 500 * MEGABYTE;
const MAX_MS = 20_000;

const dir = mkdtempSync(join(tmpdir(), 'hostile-'));
let honest: Files;
let usualBytes = 0;

/** What became of verifying one file in a process of its own. */
interface Outcome {
  readonly valid: boolean;
  readonly failed: readonly string[];
  readonly details: string;
  readonly ms: number;
  readonly maxBytes: number;
}

const PROGRAM = `
import { readFileSync } from 'node:fs';
const [path] = process.argv.slice(1);
const { verifyBundle } = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'verify-bundle.ts')).href)});
const startedAt = performance.now();
const { valid, checks } = await verifyBundle(path);
const wrong = checks.filter(({ ok }) => !ok);
process.stdout.write(JSON.stringify({
  valid,
  failed: wrong.map(({ id }) => id),
  details: wrong.map(({ detail }) => detail).join('; '),
  ms: performance.now() - startedAt,
  // What getrusage says is the parent's until the child has more.
  maxBytes: Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024,
}));
`;

function verified(archive: Buffer): Outcome {
  const path = join(dir, 'hostile.wacz');
  writeFileSync(path, archive);
  const loader = pathToFileURL(
    join(import.meta.dirname, '../../test/support/register-typescript.mjs'),
  ).href;
  const run = spawnSync(
    process.execPath,
    ['--import', loader, '--input-type=module', '-e', PROGRAM, path],
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (run.status !== 0) {
    throw new Error(`the verifier ended with ${run.status ?? run.signal}: ${run.stderr}`);
  }
  return JSON.parse(run.stdout) as Outcome;
}

/** The honest bundle with a file put for another, everything sealed anew by a stranger. */
function forged(name: string, bytes: Buffer): Buffer {
  const files = new Map(honest).set(name, bytes);
  resealed(files);
  return packed(files);
}

interface Entry {
  readonly name: string;
  readonly bytes: Buffer;
  readonly method?: number;
  readonly size?: number;
  readonly crc?: number;
  readonly offset?: number;
}

/** An archive that says of its entries what it is told. */
function archiveOf(entries: readonly Entry[], count = entries.length): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const {
    name,
    bytes,
    method = 0,
    size = bytes.length,
    crc = crc32(bytes),
    ...more
  } of entries) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(crc, 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), bytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(0o100644 * 0x10000, 6);
    tail.writeUInt32LE(more.offset ?? offset, 10);
    const made = Buffer.from([20, 3]);
    central.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), made, shared, tail, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(Math.min(0xffff, count), 8);
  end.writeUInt16LE(Math.min(0xffff, count), 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...central, end]);
}

function record(fields: string, block: Buffer): Buffer {
  return gzipSync(
    Buffer.concat([Buffer.from(`WARC/1.1\r\n${fields}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]),
  );
}

/** A gzip member of zeros without end, small on disk. */
function bomb(megabytes: number): Buffer {
  const block = Buffer.alloc(megabytes * MEGABYTE);
  return record(`WARC-Type: resource\r\nContent-Length: ${block.length}`, block);
}

function repeated(bytes: Buffer, times: number): Buffer {
  return Buffer.concat(Array.from({ length: times }, () => bytes));
}

beforeAll(async () => {
  const { bytes } = await sampleBundle();
  honest = filesOf(bytes);
  usualBytes = verified(bytes).maxBytes;
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('a hostile archive', () => {
  const text = Buffer.from('text');
  const zeros = Buffer.alloc(50 * MEGABYTE);
  const packedZeros = deflateRawSync(zeros);
  const cases: readonly (readonly [string, () => Buffer, RegExp])[] = [
    [
      'whose entries unpack to gigabytes',
      () =>
        archiveOf(
          Array.from({ length: 40 }, (_, index) => ({
            name: `archive/${index}`,
            bytes: packedZeros,
            method: 8,
            size: zeros.length,
          })),
        ),
      /compressed, not stored/u,
    ],
    [
      'of 65,535 entries',
      () =>
        archiveOf(
          Array.from({ length: 65_535 }, (_, index) => ({ name: `e/${index}`, bytes: text })),
        ),
      /more than a bundle has/u,
    ],
    [
      'of 100,000 entries',
      () =>
        archiveOf(
          Array.from({ length: 100_000 }, (_, index) => ({ name: `e/${index}`, bytes: text })),
        ),
      /more than a bundle has/u,
    ],
    [
      'that leaves its folder',
      () => archiveOf([{ name: '../../etc/passwd', bytes: text }]),
      /plain relative path/u,
    ],
    [
      'with a path from the root',
      () => archiveOf([{ name: '/etc/passwd', bytes: text }]),
      /plain relative path/u,
    ],
    [
      'with a path of Windows',
      () => archiveOf([{ name: 'archive\\..\\x', bytes: text }]),
      /plain relative path/u,
    ],
    [
      'with one name twice',
      () =>
        archiveOf([
          { name: 'a', bytes: text },
          { name: 'a', bytes: text },
        ]),
      /twice/u,
    ],
    [
      'with two headers over one place',
      () =>
        archiveOf([
          { name: 'a', bytes: text },
          { name: 'b', bytes: text, offset: 0 },
        ]),
      /belong to no file/u,
    ],
    [
      'that declares gigabytes',
      () => archiveOf([{ name: 'a', bytes: text, size: 0xffff_fff0 }]),
      /two sizes/u,
    ],
    ['with a wrong CRC', () => archiveOf([{ name: 'a', bytes: text, crc: 7 }]), /CRC-32 differs/u],
    [
      'that says it has more than it has',
      () => archiveOf([{ name: 'a', bytes: text }], 50),
      /central directory/u,
    ],
    [
      'that says it has less than it has',
      () =>
        archiveOf(
          [
            { name: 'a', bytes: text },
            { name: 'b', bytes: text },
          ],
          1,
        ),
      /belong to no file|more files/u,
    ],
  ];

  it.each(cases)('%s is a failed check, soon', (_, make, why) => {
    const { valid, failed, details, ms, maxBytes } = verified(make());

    expect(valid).toBe(false);
    expect(failed).toEqual(['zip.structure']);
    expect(details).toMatch(why);
    expect(ms).toBeLessThan(MAX_MS);
    expect(maxBytes - usualBytes).toBeLessThan(MAX_MORE_BYTES);
  });
});

describe('a bundle sealed by a stranger', () => {
  const cases: readonly (readonly [string, () => Buffer, RegExp])[] = [
    ['with a record that unpacks to 300 MB', () => forged(WARC, bomb(300)), /cannot be unpacked/u],
    [
      'with many records that unpack to gigabytes',
      () => forged(WARC, repeated(bomb(100), 40)),
      /more than a capture may hold|cannot be unpacked/u,
    ],
    [
      'with a header of 100 MB',
      () => forged(WARC, record('X: y\r\n'.repeat(15 * MEGABYTE).trimEnd(), Buffer.alloc(1))),
      /has no header/u,
    ],
    [
      'with 200,000 records',
      () => forged(WARC, repeated(record('Content-Length: 1', Buffer.from('x')), 200_000)),
      /more records/u,
    ],
    [
      'with an index of newlines alone',
      () => forged('indexes/index.cdxj', Buffer.alloc(60 * MEGABYTE, '\n')),
      /longer than the index/u,
    ],
    [
      'with a page list of newlines alone',
      () => forged('pages/pages.jsonl', Buffer.alloc(60 * MEGABYTE, '\n')),
      /longer than a header/u,
    ],
    [
      'with an account nested without end',
      () => forged('evidence/capture.json', Buffer.alloc(7 * MEGABYTE, '[')),
      /not JSON/u,
    ],
    [
      'with an account of empty lists',
      () => forged('evidence/capture.json', Buffer.from(`[${'[],'.repeat(2 * MEGABYTE)}[]]`)),
      /not as specified/u,
    ],
    [
      'with an account of 100 MB',
      () => forged('evidence/capture.json', Buffer.alloc(100 * MEGABYTE, ' ')),
      /larger than/u,
    ],
  ];

  it.each(cases)('%s is a failed check, soon', (_, make, why) => {
    const { valid, details, ms, maxBytes } = verified(make());

    expect(valid).toBe(false);
    expect(details).toMatch(why);
    expect(ms).toBeLessThan(MAX_MS);
    expect(maxBytes - usualBytes).toBeLessThan(MAX_MORE_BYTES);
  });
});
