import type { RequestListener } from 'node:http';

/** An answer whose abuse desk stands below another entity, as registrars and networks print it. */
export function rdapAnswer(email: string, roles: readonly string[] = ['registrar']): object {
  const abuse = { roles: ['abuse'], vcardArray: ['vcard', [['email', {}, 'text', email]]] };
  const name = ['vcard', [['fn', {}, 'text', 'Example Ltd']]];
  return { entities: [{ roles, vcardArray: name, entities: [abuse] }] };
}

/** Answers as told: an object as JSON, a status alone, or (below nought) nothing ever. */
export function tellRdap(told: ReadonlyMap<string, object | number>): RequestListener {
  return ({ url = '' }, response) => {
    const answered = told.get(url) ?? 404;
    if (typeof answered === 'number') {
      if (answered > 0) {
        response.writeHead(answered).end();
      }
      return;
    }
    response
      .writeHead(200, { 'content-type': 'application/rdap+json' })
      .end(JSON.stringify(answered));
  };
}
