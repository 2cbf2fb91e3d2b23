// Takes out of a page what is plainly no part of its article before the article is looked for in it: what a browser does
// not show, boxes whose class or id names them (newsletter, related, carousel), and teasers of other articles. What holds
// much of the page's prose stays whatever it is called, as pages give such names to their whole body too.

import type { Phrasebook } from './phrasebook.ts';

/** Of the page's prose: a part of a page holds less, and so do all of them together. */
const mostProse = 0.2;
const mostProseOfAll = 0.5;
const proseWords = 12;
const longestTeaser = 120;
const hiding = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

export function prune(document: Document, book: Phrasebook): void {
  const body = document.body;
  if (!body) return;
  for (const element of body.querySelectorAll('[hidden], [style], [role="dialog"], [role="alertdialog"]'))
    if (element !== body && isHidden(element)) element.remove();
  const prose = new Map<Element, number>();
  const total = measure(body, prose);
  const proseOf = (element: Element): number => prose.get(element) ?? 0;
  for (const isPart of [(element: Element) => book.isPagePart(namesOf(element)), isTeaser]) {
    const parts = outermost(body, (element) => proseOf(element) <= total * mostProse && isPart(element));
    const sum = parts.reduce((all, part) => all + proseOf(part), 0);
    if (sum <= total * mostProseOfAll) for (const part of parts) part.remove();
  }
}

function isHidden(element: Element): boolean {
  const { style, role } = { style: element.getAttribute('style') ?? '', role: element.getAttribute('role') };
  return element.hasAttribute('hidden') || hiding.test(style) || role === 'dialog' || role === 'alertdialog';
}

/** Words in paragraphs that are long enough to be news, of the element and of all below it. */
function measure(element: Element, prose: Map<Element, number>): number {
  const count = element.nodeName === 'P' ? words(element) : 0;
  const below = [...element.children].reduce((sum, child) => sum + measure(child, prose), 0);
  const all = element.nodeName === 'P' ? (count < proseWords ? 0 : count) : below;
  prose.set(element, all);
  return all;
}

function outermost(root: Element, isPart: (element: Element) => boolean): readonly Element[] {
  return [...root.children].flatMap((child) => (isPart(child) ? [child] : outermost(child, isPart)));
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}

/** A short article under a heading that is a link to another page. */
function isTeaser(element: Element): boolean {
  if (element.nodeName !== 'ARTICLE') return false;
  const link = element.querySelector('h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] > h2, a[href] > h3');
  if (!link) return false;
  const target = (link.getAttribute('href') ?? link.parentElement?.getAttribute('href') ?? '').trim();
  // The link to an entry's own place on the page is an entry of a live blog.
  return !target.includes('#') && words(element) <= longestTeaser;
}

function words(element: Element): number {
  return (element.textContent ?? '').trim().split(/\s+/).length;
}
