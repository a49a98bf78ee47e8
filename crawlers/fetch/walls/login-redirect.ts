/** Addresses of login pages: Discuz, phpBB, NodeBB, Flarum, and the words that services use for theirs. */
const LOGIN_PATHS = [
  'mod=logging&action=login',
  'mode=login',
  '/login',
  '/signin',
  '/sign-in',
  '/sign_in',
  '/passport',
  '/user/auth',
  '/accounts/',
  '/sso/',
];
const LOGIN_HOST = /^(?:login|passport|accounts?|sso|auth)\./;

/** Whether a request for something else was led to a page where one logs in. */
export function isLedToLogin(asked: string, arrived: string): boolean {
  return asked !== arrived && isLoginAddress(arrived) && !isLoginAddress(asked);
}

function isLoginAddress(address: string): boolean {
  if (!URL.canParse(address)) {
    return false;
  }
  const { hostname, pathname, search } = new URL(address);
  const rest = (pathname + search).toLowerCase();
  return LOGIN_HOST.test(hostname) || LOGIN_PATHS.some((path) => rest.includes(path));
}
