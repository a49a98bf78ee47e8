import { type ForumAddresses, type ForumPlace, numberOf } from '../../forum/place.ts';

/** Parameters of views that show what another address shows: printing, sorting, polls, marking as read. */
const OTHER_VIEWS = [
  'view',
  'sk',
  'sd',
  'st',
  'hilit',
  'mark',
  'watch',
  'unwatch',
  'bookmark',
  'vote_id',
];

/** phpBB 3's addresses: `viewforum.php?f=`, `viewtopic.php?t=`, `memberlist.php?mode=viewprofile&u=`; pages by offset. */
export const ADDRESSES: ForumAddresses = {
  byOffset: true,
  placeOf({ pathname, searchParams: query }): ForumPlace | null {
    if (OTHER_VIEWS.some((name) => query.has(name))) {
      return null;
    }
    const page = (numberOf(query.get('start')) ?? 0) + 1;
    switch (scriptOf(pathname)) {
      case 'viewtopic':
        return withId(query.get('t'), (id) => ({ kind: 'thread', id, page }));
      case 'viewforum':
        return withId(query.get('f'), (id) => ({ kind: 'board', id, page }));
      case 'memberlist':
        return query.get('mode') === 'viewprofile'
          ? withId(query.get('u'), (id) => ({ kind: 'profile', id }))
          : null;
      case 'index':
      case '':
        return { kind: 'index' };
      default:
        return null;
    }
  },
  addressOf(place, root) {
    switch (place.kind) {
      case 'index':
        return root;
      case 'board':
        return `${root}viewforum.php?f=${place.id}${place.page > 1 ? `&start=${place.page - 1}` : ''}`;
      case 'thread':
        return `${root}viewtopic.php?t=${place.id}&start=${place.page - 1}`;
      case 'profile':
        return `${root}memberlist.php?mode=viewprofile&u=${place.id}`;
    }
  },
  rootOf: (url) => new URL('.', url).href.split('?')[0] ?? url.href,
};

/** The script's name; empty for a bare folder. */
function scriptOf(pathname: string): string {
  return /\/(\w*)(?:\.php)?$/u.exec(pathname)?.[1] ?? 'none';
}

/** A place under a number that is one; guests are member 1. */
function withId(written: string | null, place: (id: string) => ForumPlace): ForumPlace | null {
  const id = numberOf(written);
  return id === null || id === 0 ? null : place(String(id));
}
