import type { CertificateChain } from '../bundle/captured-page.ts';
import type { CdpChannel } from './cdp-channel.ts';
import { within } from './within.ts';

/** Hosts whose certificates are kept, and the wait for each, in milliseconds. */
const MAX_HOSTS = 8;
const CERTIFICATE_MS = 1_000;

/** DER in base64 as a PEM block (RFC 7468): lines of 64 characters. */
function pemBlock(der: string): string {
  const lines = der.match(/.{1,64}/gu) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** Certificate chains of the page's HTTPS servers, as the browser was shown them. A chain it does not have is left out. */
export async function readCertificates(
  channel: CdpChannel,
  exchanges: readonly { readonly url: string }[],
): Promise<CertificateChain[]> {
  const origins = new Set(exchanges.map(({ url }) => new URL(url).origin));
  const secure = [...origins].filter((origin) => origin.startsWith('https:')).slice(0, MAX_HOSTS);
  const chains = await Promise.allSettled(
    secure.map(async (origin) =>
      within(CERTIFICATE_MS, channel.send('Network.getCertificate', { origin })),
    ),
  );
  return chains.flatMap((chain, index) => {
    const origin = secure[index];
    return chain.status === 'fulfilled' && chain.value !== null && origin !== undefined
      ? [{ host: new URL(origin).host, pem: chain.value.tableNames.map(pemBlock).join('\n') }]
      : [];
  });
}
