import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { Picture } from './content.ts';

let writerReady: Promise<void> | null = null;

/** Hands the code writer its module from the package: left alone it asks the network for it. */
async function prepareWriter(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
  const bytes = await readFile(path);
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(bytes).buffer } });
}

/** A QR code as PNG, `size` pixels wide. */
async function drawQr(text: string, size: number): Promise<Buffer> {
  writerReady ??= prepareWriter();
  await writerReady;
  const written = await writeBarcode(text, { format: 'QRCode', scale: 6 });
  if (written.image === null) {
    throw new Error(`no QR code for an address of ${text.length} characters`);
  }
  return sharp(await written.image.arrayBuffer())
    .resize(size, size, { kernel: 'nearest' })
    .png()
    .toBuffer();
}

/** The picture's bytes; where it has a QR code, with the code of this town's own address drawn into its place. */
export async function drawPicture(picture: Picture, origin: string): Promise<Uint8Array> {
  const poster = Buffer.from(picture.base64, 'base64');
  if (picture.qr === null) {
    return poster;
  }
  const { path, left, top, size } = picture.qr;
  return sharp(poster)
    .composite([{ input: await drawQr(`${origin}${path}`, size), left, top }])
    .jpeg({ quality: 85 })
    .toBuffer();
}
