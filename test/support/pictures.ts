import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

const { resolve } = createRequire(import.meta.url);

let writer: Promise<void> | null = null;

/** Hands the code writer its module from the package: left alone it asks the network for it. */
async function prepareWriter(): Promise<void> {
  const bytes = await readFile(resolve('zxing-wasm/writer/zxing_writer.wasm'));
  await prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(bytes).buffer },
    fireImmediately: true,
  });
}

/** A QR code as PNG. */
export async function qrPicture(text: string): Promise<Buffer> {
  writer ??= prepareWriter();
  await writer;
  const { image } = await writeBarcode(text, { format: 'QRCode', scale: 8, addQuietZones: true });
  return Buffer.from((await image?.arrayBuffer()) ?? new ArrayBuffer(0));
}

/** Text as PNG, black on white, in the packaged font with Chinese characters, as a screenshot shows it. */
export async function textPicture(text: string): Promise<Buffer> {
  const fontfile = resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
  const { data, info } = await sharp({
    text: { text, font: 'Noto Sans SC 16', fontfile, dpi: 150, rgba: true },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return await paper(info.width + 60, info.height + 60, [{ input: data, left: 30, top: 30 }]);
}

/** Pictures one below the other. */
export async function stacked(...pictures: readonly Buffer[]): Promise<Buffer> {
  const sizes = await Promise.all(pictures.map((picture) => sharp(picture).metadata()));
  const width = Math.max(...sizes.map((size) => size.width));
  let height = 0;
  const layers = pictures.map((input, at) => {
    const top = height;
    height += sizes[at]?.height ?? 0;
    return { input, left: 0, top };
  });
  return await paper(width, height, layers);
}

/** Layers on white paper. */
export async function paper(
  width: number,
  height: number,
  layers: readonly { readonly input: Buffer; readonly left: number; readonly top: number }[],
): Promise<Buffer> {
  return await sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite([...layers])
    .png()
    .toBuffer();
}
