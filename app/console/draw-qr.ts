import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

/** Draws a text as a QR code, as an SVG document. */
export async function drawQr(text: string): Promise<string> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
  const { buffer } = new Uint8Array(await readFile(path));
  await prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true });
  const { svg, error } = await writeBarcode(text, { format: 'QRCode', scale: 4 });
  if (error !== '') {
    throw new Error(error);
  }
  return svg;
}
