import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadContent, type Picture } from '../town/content.ts';
import { contentOf } from './town/content-files.ts';
import { makeEdition } from './town/edition.ts';
import { makePictures } from './town/posters.ts';
import { type PictureTruth, qrPathOf, truthOf } from './town/truth.ts';

/**
 * Writes `town/content/*.json` and `test/fixtures/town/truth.json` from a seed: `node dist/tools/make-town.js [--seed N]
 * [--images DIR]`, in the checkout. Without `--images` (a directory of posters with their `truth.json`) the pictures that are
 * there stay as they are.
 */

const FONT = 'node_modules/@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf';
const CONTENT = join('town', 'content');
const TRUTH = join('test', 'fixtures', 'town');

const KnownImages = z.object({
  images: z.array(
    z.object({
      path: z.string(),
      label: z.string(),
      text: z.string(),
      handles: z.array(z.object({ kind: z.string(), value: z.string() })),
      prices: z.array(z.object({ amount: z.number(), currency: z.string(), per: z.null() })),
      qr: z.string().nullable(),
    }),
  ),
});

interface Pictures {
  readonly pictures: readonly Picture[];
  readonly truth: readonly PictureTruth[];
}

function write(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

async function drawnPictures(directory: string): Promise<Pictures> {
  const made = await makePictures(FONT, directory);
  return {
    pictures: made.map(({ picture }) => picture),
    truth: made.map(({ picture, truth }) => ({
      name: picture.name,
      ...truth,
      qr: qrPathOf(picture),
    })),
  };
}

function keptPictures(): Pictures {
  const known = KnownImages.parse(read(join(TRUTH, 'truth.json')));
  return {
    pictures: loadContent().pictures,
    truth: known.images.map(({ path, ...rest }) => ({
      ...rest,
      name: /([\w-]+)\.jpg$/u.exec(path)?.[1] ?? '',
    })),
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '2026' }, images: { type: 'string' } },
  });
  const seed = Number(values.seed);
  const { pictures, truth } =
    values.images === undefined ? keptPictures() : await drawnPictures(values.images);
  const edition = makeEdition(seed);
  const { threads, temper, ...lists } = contentOf(edition);
  mkdirSync(CONTENT, { recursive: true });
  mkdirSync(TRUTH, { recursive: true });
  for (const [name, list] of Object.entries({ ...lists, pictures })) {
    write(join(CONTENT, `${name}.json`), list);
  }
  write(join(CONTENT, 'threads.json'), { threads, temper });
  write(join(TRUTH, 'truth.json'), truthOf(seed, edition, truth));
}

await main();
