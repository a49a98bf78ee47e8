import { createHash } from 'node:crypto';

/** The namespace of deterministic ids of cyber-observable objects (STIX 2.1, section 2.9). */
const OBSERVABLES = '00abedb4-aa42-466c-9c01-fed23315a9b7';

/** The namespace of ids that this program derives from its own. */
const OWN = '6e1d8a4c-3a0f-5d5e-9c1b-7f2f64a0c0d1';

/**
 * The id of an observable: the same object has the same id wherever it was seen (STIX 2.1, section 2.9). The properties that
 * make it are given with their keys in order, as canonical JSON has them (RFC 8785).
 */
export function observableId(
  type: string,
  contributing: Readonly<Record<string, unknown>>,
): string {
  return `${type}--${uuidV5(OBSERVABLES, JSON.stringify(contributing))}`;
}

/** The id of an object that stands for one of ours: exporting it again makes the same. */
export function ownId(type: string, ...key: readonly string[]): string {
  return `${type}--${uuidV5(OWN, [type, ...key].join('\u0000'))}`;
}

/** RFC 9562, section 5.5. */
function uuidV5(namespace: string, name: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  digest.writeUInt8((digest.readUInt8(6) % 16) + 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) % 64) + 0x80, 8);
  const hex = digest.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
