import type { SharedFile } from '../../core/link.ts';
import { MAX_NAME_CHARACTERS } from '../limits.ts';
import { MAX_FILES } from './share-file.ts';

/** Endings of what people share: pictures, archives, documents, videos, programs. */
const FILE_NAME =
  /^.{1,300}\.(?:jpe?g|png|gif|bmp|webp|heic|psd|tiff?|zip|rar|7z|tar|gz|pdf|docx?|xlsx?|pptx?|txt|csv|json|mp4|mov|avi|mkv|mp3|apk|exe|iso|ai|cdr)$/iu;

/** Lines of a rendered page that are names of files, each once; for pages whose layout nobody has written down. */
export function fileNamesIn(text: string): readonly SharedFile[] {
  const names = new Set<string>();
  for (const line of text.split('\n')) {
    if (line.length <= MAX_NAME_CHARACTERS && names.size < MAX_FILES && FILE_NAME.test(line)) {
      names.add(line);
    }
  }
  return [...names].map((name) => ({ name, size: null, isDirectory: false }));
}
