/**
 * The server's settings, given on its command line. Sized for one machine that does other work too; every commit is on disk
 * before it is acknowledged. Nothing that a query holds goes into the server's log.
 */
const SETTINGS = {
  listen_addresses: '',
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  // Parallel queries share memory through /dev/shm, which is 64 MB in many containers.
  max_parallel_workers_per_gather: '0',
  random_page_cost: '1.1',
  jit: 'off',
  synchronous_commit: 'on',
  fsync: 'on',
  full_page_writes: 'on',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const;

/** Settings for clusters that may be lost, such as those of tests. */
const LOSSY_SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '300',
} as const;

/** Arguments of `postgres` for a cluster. */
export function serverArguments(
  cluster: string,
  socketDir: string,
  isDurable: boolean,
): readonly string[] {
  const settings = {
    ...SETTINGS,
    ...(isDurable ? {} : LOSSY_SETTINGS),
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
  };
  return [
    '-D',
    cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}
