// Takes out of a page what is plainly no part of its article before the article is looked for in it: what a browser does
// not show, boxes whose class or id names them (newsletter, related, carousel), and teasers of other articles. An element
// that holds much of the page's prose stays whatever it is called, as pages give such names to their whole body too.

import type { Phrasebook } from './phrasebook.ts';

/** Of the page's prose; a part of a page holds less. */
const mostProse = 0.2;
const proseWords = 12;
const longestTeaser = 120;
const hidden =
  '[hidden], [style*="display:none"], [style*="display: none"], [style*="visibility:hidden"], [style*="visibility: hidden"], [role="dialog"], [role="alertdialog"]';

export function prune(document: Document, book: Phrasebook): void {
  const body = document.body;
  if (!body) return;
  const total = prose(body);
  const remove = (element: Element): void => {
    if (element !== body && (total === 0 || prose(element) <= total * mostProse)) element.remove();
  };
  for (const element of body.querySelectorAll(hidden)) if (element !== body) element.remove();
  for (const element of body.querySelectorAll('[class], [id]')) {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    if (book.isPagePart(names)) remove(element);
  }
  for (const element of body.querySelectorAll('article')) if (isTeaser(element)) remove(element);
}

/** Words in paragraphs that are long enough to be news. */
function prose(element: Element): number {
  const paragraphs = element.nodeName === 'P' ? [element] : [...element.querySelectorAll('p')];
  return paragraphs.map(words).reduce((sum, count) => (count < proseWords ? sum : sum + count), 0);
}

/** A short article under a heading that is a link to another page. */
function isTeaser(element: Element): boolean {
  const link = element.querySelector('h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] > h2, a[href] > h3');
  if (!link) return false;
  const target = (link.getAttribute('href') ?? link.parentElement?.getAttribute('href') ?? '').trim();
  // The link to an entry's own place on the page is an entry of a live blog.
  return !target.includes('#') && words(element) <= longestTeaser;
}

function words(element: Element): number {
  return (element.textContent ?? '').trim().split(/\s+/).length;
}
