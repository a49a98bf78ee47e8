/** The address without its fragment, or null where it is no web address. */
export function withoutFragment(address: string): string | null {
  if (!/^https?:/iu.test(address) || !URL.canParse(address)) {
    return null;
  }
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** `host:port` with the port always there, as the guarded proxy names its peers; IPv6 keeps its brackets. */
export function hostAndPort(address: string): string {
  const { hostname, port, protocol } = new URL(address);
  const standard = protocol === 'https:' ? '443' : '80';
  return `${hostname}:${port === '' ? standard : port}`;
}
