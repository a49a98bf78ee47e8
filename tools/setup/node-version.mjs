/** The oldest Node that the dependencies run on. */
const MAJOR = 20;
const MINOR = 19;

/** What is wrong with a version of Node and how to mend it, in one line; null for one that will do. */
export function refusalOf(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > MAJOR || (major === MAJOR && minor >= MINOR)) {
    return null;
  }
  return `Node ${version} is too old: install Node ${MAJOR}.${MINOR} or later (https://nodejs.org/), then run the same command`;
}
