// One HTML file that opens from disk: the viewer, the graph, the articles. It needs no network and may not use one: its
// policy names the one script by its hash and allows no other source. In: a payload and the viewer's built script. Out:
// the page, in pieces.

import { createHash } from 'node:crypto';
import type { ViewPayload } from '../model/view.ts';

const styles = 'html,body{margin:0;height:100%}wire-graph{height:100vh;height:100dvh}';

/** The served page's policy, for the header: everything from this server, nothing from elsewhere. */
export const servedPolicy: string = policy(["script-src 'self'", "connect-src 'self'"]);

/** Page with everything inside, for a file. */
export function* page(payload: ViewPayload, script: string): Iterable<string> {
  const code = safeScript(script);
  yield head(payload.title, policy([`script-src '${hash(code)}'`]));
  yield '<wire-graph data="payload" address></wire-graph>\n<script type="application/json" id="payload">';
  yield safeJson(payload);
  yield '</script>\n<script>';
  yield code;
  yield '</script>\n</body>\n</html>\n';
}

/** Page that takes script and graph from the server it came from; the policy is the server's header. */
export function servedPage(title: string): string {
  return [
    head(title, null),
    '<wire-graph src="api/view.json" address></wire-graph>\n<script src="viewer.js" defer></script>\n</body>\n</html>\n',
  ].join('');
}

function head(title: string, allowed: string | null): string {
  const meta = allowed ? `<meta http-equiv="Content-Security-Policy" content="${allowed}">\n` : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${meta}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="wiregraph">
<title>${safeText(title)}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<noscript>This page draws a graph of news reports and needs JavaScript; it loads nothing from the network.</noscript>
`;
}

function policy(sources: readonly string[]): string {
  const always = [
    "default-src 'none'",
    `style-src '${hash(styles)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return [...always, ...sources].join('; ');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

/** No tag can open or close inside it: "<" never stands in the text. U+2028 and U+2029 are line ends to old readers. */
function safeJson(payload: ViewPayload): string {
  return JSON.stringify(payload)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** A script may hold these only in strings and comments, where the backslash changes nothing. */
function safeScript(script: string): string {
  return script.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
}

function safeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
