import { array, assert, boolean, constantFrom, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiskEntry, MAX_FILES } from './share-file.ts';
import { type FolderContent, MAX_FOLDER_QUESTIONS, walkFolders } from './walk-folders.ts';

const BASE = 'https://disk.example/s/1';

function file(name: string): DiskEntry {
  return { id: `f-${name}`, name, size: 7, isDirectory: false, thumbnail: null };
}

function folder(name: string): DiskEntry {
  return { id: `d-${name}`, name, size: 9, isDirectory: true, thumbnail: null };
}

function content(...entries: readonly DiskEntry[]): FolderContent {
  return { entries, cursor: null };
}

describe('walkFolders', () => {
  it('asks for the root, then level by level, and names files by their folders', () => {
    const root = content(folder('a'), file('x'), folder('b'));

    const walks = [
      [],
      [root],
      [root, content(folder('c'))],
      [root, content(folder('c')), content(file('y'))],
      [root, content(folder('c')), content(file('y')), content(file('z'))],
    ].map((contents) => walkFolders('0', contents, BASE));

    expect(walks.map(({ next }) => next?.id ?? null)).toEqual(['0', 'd-a', 'd-b', 'd-c', null]);
    expect(walks.at(-1)?.files.map(({ name }) => name)).toEqual([
      'a',
      'x',
      'b',
      'a/c',
      'b/y',
      'a/c/z',
    ]);
  });

  it('asks for the next page of a folder before the folders in it', () => {
    const { next } = walkFolders('0', [{ entries: [folder('a')], cursor: '100' }], BASE);

    expect(next).toEqual({ id: '0', prefix: '', depth: 0, page: 2, cursor: '100' });
  });

  it('says no size of a folder, and keeps previews that are addresses', () => {
    const pictured = { ...file('x'), thumbnail: '/t/x.jpg' };
    const odd = { ...file('y'), thumbnail: 'javascript:alert(1)' };

    const { files } = walkFolders('0', [content(folder('a'), pictured, odd)], BASE);

    expect(files).toEqual([
      { name: 'a', size: null, isDirectory: true },
      { name: 'x', size: 7, isDirectory: false, thumbnail: 'https://disk.example/t/x.jpg' },
      { name: 'y', size: 7, isDirectory: false },
    ]);
  });

  it('goes no further where an answer was no folder', () => {
    const walk = walkFolders('0', [content(folder('a'), folder('b')), null], BASE);

    expect(walk.next).toBeNull();
    expect(walk.files).toHaveLength(2);
  });

  it('bears a folder with a name of a million letters around thousands of files', () => {
    const long = folder('n'.repeat(1_000_000));
    const files = Array.from({ length: 5_000 }, (_, at) => file(String(at)));
    const startedAt = performance.now();

    const walk = walkFolders('0', [content(long), content(...files)], BASE);

    expect(walk.files.length).toBeLessThanOrEqual(MAX_FILES);
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });

  it('comes to an end, whatever folders hold', () => {
    const entry = record({
      id: constantFrom('0', 'a', 'b', 'c', ''),
      name: string(),
      size: constantFrom(null, 1),
      isDirectory: boolean(),
      thumbnail: constantFrom(null, 'x'),
    });
    const contents = array(record({ entries: array(entry), cursor: constantFrom(null, 'more') }));
    const ends = property(contents, (answers) => {
      const asked: FolderContent[] = [];
      while (walkFolders('0', asked, BASE).next !== null) {
        asked.push(answers[asked.length % Math.max(answers.length, 1)] ?? content());
      }
      expect(asked.length).toBeLessThanOrEqual(MAX_FOLDER_QUESTIONS);
    });

    assert(ends);
  });
});
