// The page as text: what stands in it can close no tag, and a viewer that was not built is named.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { page } from '../../src/export/page.ts';
import { viewerScript } from '../../src/export/viewer.ts';
import { fixture, hostile } from './fixture.ts';
import { viewOfGraph } from './page.ts';

const script = 'const end = "</script>"; const comment = "<!-- not one -->";';
const text = [...page(viewOfGraph(fixture(), 'Dams <i>&</i> "treaties"'), script)].join('');

describe('the page', () => {
  test('carries the payload without a single tag in it, and word for word', () => {
    const json = /id="payload">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(json).not.toContain('<');
    const { graph } = JSON.parse(json) as { readonly graph: { readonly nodes: { readonly properties: object }[] } };
    expect(
      graph.nodes.some(({ properties }) => 'text' in properties && String(properties.text).includes(hostile)),
    ).toBe(true);
  });

  test('names its one script by the hash of what stands there', () => {
    const code = /<script>(.*?)<\/script>\n<\/body>/s.exec(text)?.[1] ?? '';
    expect(code).toBe('const end = "<\\/script>"; const comment = "<\\!-- not one -->";');
    expect(text).toContain(`script-src 'sha256-${createHash('sha256').update(code).digest('base64')}'`);
    expect(text).toContain("default-src 'none'");
  });

  test('has a title that is only text', () => {
    expect(text).toContain('<title>Dams &lt;i&gt;&amp;&lt;/i&gt; &quot;treaties&quot;</title>');
  });

  test('says how to build a viewer that is not there', () => {
    expect(() => viewerScript('/nowhere')).toThrow('npm run build');
  });
});
