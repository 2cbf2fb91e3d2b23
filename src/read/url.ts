// An article's address: what of it names the article, and what only says how a reader came by. Two links to one article
// give one canonical form, which its id is made from.

/** Without fragment and tracking parameters; null where it is no web address. */
export function cleanUrl(given: string, tracking: ReadonlySet<string>): string | null {
  const url = parsed(given);
  if (!url) return null;
  url.hash = '';
  const names = [...new Set(url.searchParams.keys())];
  for (const name of names) if (isTracking(name.toLowerCase(), tracking)) url.searchParams.delete(name);
  return url.href;
}

/** The clean address, the same for http and https, with and without "www.", in any order of parameters. */
export function canonicalUrl(given: string, tracking: ReadonlySet<string>): string | null {
  const clean = cleanUrl(given, tracking);
  if (clean === null) return null;
  const url = new URL(clean);
  url.searchParams.sort();
  const host = url.host.replace(/^www\./, '');
  return `https://${host}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

function parsed(given: string): URL | null {
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) return null;
  return new URL(given);
}

/** A name that ends in an underscore stands for all that begin with it: `utm_`. */
function isTracking(name: string, tracking: ReadonlySet<string>): boolean {
  return tracking.has(name) || [...tracking].some((one) => one.endsWith('_') && name.startsWith(one));
}
