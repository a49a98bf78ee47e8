import type { FetchRequest } from '../../../core/exchange.ts';
import { absoluteAddress } from '../../html/address.ts';

/** A form that a share's page sends by script: the files of a folder, or the code of a file. */
export interface ShareForm {
  readonly kind: 'folder' | 'file';
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Characters of script after an address in which its fields stand. */
const REACH = 2_000;

const ADDRESS = /\/(filemoreajax|ajaxm|ajaxfile)\.php(?:\?file=\d{1,20})?/u;

/** `'t':ibjbqp,` or `'rep':'0',`: a field with its value or the name of the variable that holds it. */
const FIELD = /'(\w{1,20})'\s{0,5}:\s{0,5}(?:'([^'\n]{0,400})'|([\w$]{1,60}))/gu;

/** `var ibjbqp = '1780631275'` and `pgs =1`. */
const ASSIGNMENT =
  /(?<![\w$.])([\w$]{1,40})\s{0,5}=\s{0,5}(?:'([^'\n]{0,400})'|(\d{1,20})(?![\w.]))/gu;

/** The form of a share's page, its keys filled in as the page prints them; null where it has none. */
export function shareFormOf(html: string, base: string): ShareForm | null {
  const address = ADDRESS.exec(html);
  const url = address === null ? null : absoluteAddress(address[0], base);
  if (address === null || url === null) {
    return null;
  }
  const script = html.slice(address.index, address.index + REACH);
  const kind = address[1] === 'filemoreajax' ? 'folder' : 'file';
  const fields = fieldsOf(script, html) ?? writtenFieldsOf(script);
  return fields === null ? null : { kind, url, fields };
}

/** The question that the form asks: a page of the folder, or the file that the code opens. */
export function askForm(form: ShareForm, accessCode: string | null, page: number): FetchRequest {
  const code = accessCode ?? '';
  const own = form.kind === 'folder' ? { pg: String(page), pwd: code } : { p: code };
  return {
    method: 'POST',
    url: form.url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form.fields, ...own }).toString(),
  };
}

/** `data : { … }`, variables replaced by what they hold. */
function fieldsOf(script: string, html: string): Record<string, string> | null {
  const open = script.indexOf('{');
  const close = script.indexOf('}', open);
  if (open === -1 || close === -1) {
    return null;
  }
  const variables = variablesOf(html);
  const fields: Record<string, string> = {};
  for (const [, name = '', literal, variable = ''] of script.slice(open, close).matchAll(FIELD)) {
    fields[name] =
      literal ?? (/^\d+$/u.test(variable) ? variable : (variables.get(variable) ?? ''));
  }
  return Object.keys(fields).length === 0 ? null : fields;
}

/** `data : 'action=downprocess&sign=…&p='+pwd`, as older pages write it. */
function writtenFieldsOf(script: string): Record<string, string> | null {
  const sign = /'action=downprocess&sign=([\w-]{8,400})&/u.exec(script)?.[1];
  return sign === undefined ? null : { action: 'downprocess', sign };
}

/** The texts and numbers that a page's scripts hold by name; the last of each, as a script would find it. */
export function variablesOf(html: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const [, name = '', text, number] of html.matchAll(ASSIGNMENT)) {
    const value = text ?? number ?? '';
    if (value !== '') {
      variables.set(name, value);
    }
  }
  return variables;
}
