import { request } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import type { TlsFacts } from '../bundle/captured-page.ts';
import { hostAndPort } from './web-url.ts';
import { within } from './within.ts';

/** Hosts whose certificates are kept, the wait for each, and the longest chain that is followed. */
const MAX_HOSTS = 8;
const TLS_MS = 3_000;
const MAX_CHAIN = 8;

/** `host:port` of the HTTPS addresses among these, each once. */
export function secureHosts(urls: readonly string[]): string[] {
  const secure = urls.filter((url) => url.startsWith('https:'));
  return [...new Set(secure.map(hostAndPort))].slice(0, MAX_HOSTS);
}

/** A tunnel through the guarded proxy, so that no address is reached that the browser may not reach. */
function openTunnel(host: string, proxyServer: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const tunnel = request(proxyServer, { method: 'CONNECT', path: host, agent: false });
    tunnel.on('error', reject);
    tunnel.once('connect', (response, socket) => {
      socket.on('error', reject);
      if (response.statusCode === 200) {
        resolve(socket);
      } else {
        socket.destroy();
        reject(new Error('no tunnel'));
      }
    });
    tunnel.end();
  });
}

/** Whether the certificate is to be trusted was the browser's to say; here it is only read. */
function shakeHands(host: string, socket: Socket): Promise<TLSSocket> {
  const name = host.slice(0, host.lastIndexOf(':'));
  const servername = isIP(name.replaceAll(/[[\]]/gu, '')) === 0 ? name : '';
  return new Promise((resolve, reject) => {
    const secure = connect({ socket, servername, rejectUnauthorized: false });
    secure.on('error', reject);
    secure.once('secureConnect', () => resolve(secure));
  });
}

/** DER as a PEM block (RFC 7468): lines of 64 characters. */
function pemBlock(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/gu) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** The chain as it was sent; a root names itself as its issuer. */
function chainOf(secure: TLSSocket): string {
  const blocks: string[] = [];
  let certificate: PeerCertificate | undefined = secure.getPeerCertificate(true);
  while (certificate?.raw !== undefined && blocks.length < MAX_CHAIN) {
    const block = pemBlock(certificate.raw);
    if (blocks.includes(block)) {
      break;
    }
    blocks.push(block);
    certificate = 'issuerCertificate' in certificate ? issuerOf(certificate) : undefined;
  }
  return blocks.join('\n');
}

function issuerOf(certificate: PeerCertificate): PeerCertificate | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `getPeerCertificate(true)` links each one to its issuer
  return (certificate as PeerCertificate & { issuerCertificate?: PeerCertificate })
    .issuerCertificate;
}

async function factsOf(host: string, proxyServer: string): Promise<TlsFacts> {
  const socket = await openTunnel(host, proxyServer);
  try {
    const secure = await shakeHands(host, socket);
    const { name: cipher } = secure.getCipher();
    return { host, protocol: secure.getProtocol() ?? '', cipher, pem: chainOf(secure) };
  } finally {
    socket.destroy();
  }
}

/**
 * TLS of the page's HTTPS hosts, from connections of the recorder's own: a browser whose responses are intercepted does not
 * tell it. A host that does not answer is left out.
 */
export async function readTls(hosts: readonly string[], proxyServer: string): Promise<TlsFacts[]> {
  const facts = await Promise.allSettled(
    hosts.map(async (host) => within(TLS_MS, factsOf(host, proxyServer))),
  );
  return facts.flatMap((fact) =>
    fact.status === 'fulfilled' && fact.value !== null ? [fact.value] : [],
  );
}
