/** The declarations of the town as a source, in the shape of a declaration file. */
export function declarationsOf(origin: string): readonly Readonly<Record<string, unknown>>[] {
  const host = new URL(origin).host;
  return [
    {
      id: 'demo-town',
      name: '青梧镇便民网 (demonstration town)',
      surface: 'forum',
      platform: 'auto',
      start: [`${origin}/forum.php`],
      allowHosts: [host],
      legalBasis:
        'own demonstration server on loopback; every person and account in it is invented',
      contact: 'demo@example.org',
      robots: 'obey',
      pace: { requestsPerSecond: 200, concurrency: 8 },
      budget: { captures: 5000, minutes: 30 },
      schedule: '0 2 * * *',
      recipients: ['town-desk'],
      // Its accounts are invented: no service runs them.
      ask: 'declared',
      timeZone: 'Asia/Shanghai',
      follow: 'declared',
    },
  ];
}
