import { PATHS } from '../bundle/wacz.ts';
import { DigestFile, Manifest } from '../schema.ts';
import { readJson } from '../verify/json-file.ts';
import type { OpenedBundle } from '../viewer/opened-bundle.ts';
import type { VerifyCommands } from './phrases.ts';

/** Nothing but these goes from a bundle into a command: a hostile bundle writes no command of its own. */
const PLAIN_PATH = /^[\w.\-/]{1,200}$/u;
const BASE64 = /^[\w+/=]{1,2000}$/u;

/** What a stranger types to check the bundle, its own values filled in. Steps that it gives nothing for are empty. */
export function verifyCommands(
  { files, seal, bundleDigest }: OpenedBundle,
  stampFiles: readonly string[],
): VerifyCommands {
  return {
    digest: `echo "${bundleDigest}  EVIDENCE.wacz" | sha256sum -c`,
    archive: 'unzip -tq EVIDENCE.wacz && unzip -qo EVIDENCE.wacz -d bundle',
    seal: `echo "${seal}  bundle/${PATHS.manifest}" | sha256sum -c`,
    files: fileCommands(files),
    signature: signatureCommands(files, seal),
    stamps: stampFiles
      .filter((name) => PLAIN_PATH.test(name))
      .map((name) => `openssl ts -verify -data EVIDENCE.wacz -in ${name} -CAfile root.pem`)
      .join('\n'),
  };
}

function fileCommands(files: OpenedBundle['files']): string {
  const manifest = readJson(files.get(PATHS.manifest), Manifest);
  const lines = (manifest.ok ? manifest.value.resources : []).flatMap(({ path, hash }) =>
    PLAIN_PATH.test(path) ? [`${hash.slice('sha256:'.length)}  bundle/${path}`] : [],
  );
  return lines.length === 0 ? '' : `sha256sum -c <<'END'\n${lines.join('\n')}\nEND`;
}

/** The key and the signature as the bundle has them: `signedData` of `datapackage-digest.json`. */
function signatureCommands(files: OpenedBundle['files'], seal: string): string {
  const digest = readJson(files.get(PATHS.digest), DigestFile);
  const { signature = '', publicKey = '' } = digest.ok ? digest.value.signedData : {};
  if (!BASE64.test(signature) || !BASE64.test(publicKey)) {
    return '';
  }
  return [
    `echo "${publicKey}" | base64 -d | openssl pkey -pubin -inform DER -out key.pem`,
    `echo "${signature}" | base64 -d > seal.sig`,
    `printf 'sha256:${seal}' | openssl dgst -sha256 -verify key.pem -signature seal.sig`,
  ].join('\n');
}
