import { type ForumAddresses, type ForumPlace, numberOf } from '../../forum/place.ts';

/**
 * `?topic=589061.20`, `?board=7.0`, and `index.php/topic,589061.20.html`. A part after the dot that is no offset (`.msg77`,
 * `.new`) leads to a post: another view.
 */
const TOPIC_OR_BOARD =
  /[?;&/](?<kind>topic|board)[=,](?<id>\d{1,9})(?:\.(?<offset>\d{1,9}))?(?:\.html)?\/?(?:$|[;&])/u;

/** `?action=profile;u=261870`, the plain view of it. */
const PROFILE = /[?;&]action=profile[;&]u=(\d{1,9})$/u;

/** Parameters of other views of a topic or a board: actions, sorting, the topic beside it, the phone's form, all on one page. */
const OTHER_VIEWS =
  /[?;&](?:action|sort|desc|prev_next|topicseen|boardseen|wap2?|imode|all|msg|theme)(?:[=;&]|$)/u;

/** A guest's session, which the software writes into addresses where there are no cookies. */
const SESSION = /(?<=[?;&])PHPSESSID=[\w,-]{1,128}(?:[;&]|$)/giu;

function placeOf(url: URL): ForumPlace | null {
  const address = (url.pathname + url.search).replaceAll(SESSION, '').replace(/[?;&]$/u, '');
  const profile = PROFILE.exec(address)?.[1];
  if (profile !== undefined) {
    return { kind: 'profile', id: profile };
  }
  if (OTHER_VIEWS.test(address)) {
    return null;
  }
  const isBare = /\/(?:index\.php)?$/u.test(address);
  return isBare ? { kind: 'index' } : topicOrBoard(address);
}

function topicOrBoard(address: string): ForumPlace | null {
  const shape = TOPIC_OR_BOARD.exec(address)?.groups;
  const id = numberOf(shape?.['id']);
  const page = (numberOf(shape?.['offset']) ?? 0) + 1;
  return id === null || id === 0
    ? null
    : { kind: shape?.['kind'] === 'topic' ? 'thread' : 'board', id: String(id), page };
}

/** SMF 2's addresses, by offset; profiles under `action=profile`. */
export const ADDRESSES: ForumAddresses = {
  byOffset: true,
  placeOf,
  addressOf(place, root) {
    switch (place.kind) {
      case 'index':
        return `${root}index.php`;
      case 'board':
        return `${root}index.php?board=${place.id}.${place.page - 1}`;
      case 'thread':
        return `${root}index.php?topic=${place.id}.${place.page - 1}`;
      case 'profile':
        return `${root}index.php?action=profile;u=${place.id}`;
    }
  },
  rootOf: ({ origin, pathname }) =>
    origin + pathname.replace(/index\.php(?:\/.*)?$/u, '').replace(/[^/]*$/u, ''),
};
