import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { packageFolder } from './packages.ts';
import { replaceFile } from './replace-file.ts';

/** Where a script's letters come from in pictures. */
type FontOrigin = 'system' | 'packaged' | 'missing';

export interface BrowserFonts {
  readonly chinese: FontOrigin;
  readonly emoji: FontOrigin;
  /** A fontconfig file for the browser's FONTCONFIG_FILE, or null where the system's own fonts are enough. */
  readonly configFile: string | null;
}

/** A fontconfig pattern that fonts of the machine are asked for, and the file of a package that stands in. */
interface FontNeed {
  readonly pattern: string;
  readonly package: string;
  readonly file: string;
}

const CHINESE: FontNeed = {
  pattern: ':lang=zh-cn',
  package: '@expo-google-fonts/noto-sans-sc',
  file: '400Regular/NotoSansSC_400Regular.ttf',
};
const EMOJI: FontNeed = {
  pattern: ':lang=und-zsye',
  package: '@expo-google-fonts/noto-emoji',
  file: '400Regular/NotoEmoji_400Regular.ttf',
};

/**
 * Makes Chinese and emoji visible to the browser: with fonts of the machine, else with copies from npm packages in the commons
 * and a fontconfig file that adds them to whatever the machine has. `systemConfig` is FONTCONFIG_FILE as the user set it.
 */
export async function browserFonts(
  commons: string,
  systemConfig: string = '/etc/fonts/fonts.conf',
): Promise<BrowserFonts> {
  const folder = join(commons, 'fonts');
  await mkdir(folder, { recursive: true, mode: 0o755 });
  await chmod(folder, 0o755);
  const [chinese, emoji] = await Promise.all([provide(CHINESE, folder), provide(EMOJI, folder)]);
  if (chinese !== 'packaged' && emoji !== 'packaged') {
    return { chinese, emoji, configFile: null };
  }
  const configFile = join(folder, 'fonts.conf');
  await replaceFile(configFile, fontConfig(folder, systemConfig), 0o644);
  return { chinese, emoji, configFile };
}

async function provide(need: FontNeed, folder: string): Promise<FontOrigin> {
  if (await systemHas(need.pattern)) {
    return 'system';
  }
  const source = packageFolder(need.package);
  if (source === null) {
    return 'missing';
  }
  await copyOnce(join(source, need.file), join(folder, basename(need.file)));
  return 'packaged';
}

async function systemHas(pattern: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)('fc-list', [pattern, 'file'], { timeout: 20_000 });
    return stdout.trim() !== '';
  } catch {
    return false;
  }
}

async function copyOnce(from: string, to: string): Promise<void> {
  if (existsSync(to) && (await stat(to)).size === (await stat(from)).size) {
    return;
  }
  const draft = `${to}.${randomUUID()}`;
  try {
    await copyFile(from, draft);
    await chmod(draft, 0o644);
    await rename(draft, to);
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * The machine's configuration first, then our folder; our families close the lists of the generic ones, so that they fill in
 * what the machine's fonts lack and replace nothing.
 */
function fontConfig(folder: string, systemConfig: string): string {
  const aliases = ['sans-serif', 'serif', 'monospace']
    .map(
      (family) =>
        `  <alias><family>${family}</family><accept><family>Noto Sans SC</family><family>Noto Emoji</family></accept></alias>`,
    )
    .join('\n');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">${escapeXml(systemConfig)}</include>
  <dir>${escapeXml(folder)}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
${aliases}
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
