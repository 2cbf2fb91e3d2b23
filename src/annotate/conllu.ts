// Documents as CoNLL-U, the format of treebanks: UD tags and relations, character offsets as TokenRange and names as NER
// in MISC. And the way back for treebanks' scorers: CoNLL-U whose words and sentence breaks are kept, with all the rest
// annotated anew.

import type { Document, Name } from '../model/document.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Engine } from './engine.ts';
import { names } from './names.ts';
import { parse, type Parsed } from './parse.ts';

export function toConllu({ article, text, sentences, names }: Document): string {
  const written = sentences.map((sentence) => {
    const shown = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
    const comments = [`# sent_id = ${article.id}-${sentence.index + 1}`, `# text = ${shown}`];
    return [...comments, ...rowsOf(sentence, namesIn(sentence, names), text)].join('\n');
  });
  return [`# newdoc id = ${article.id}\n`, ...written.map((block) => `${block}\n\n`)].join('');
}

interface Given {
  readonly comments: readonly string[];
  /** Lines of words written as one ("don't"), by the index of their first word. */
  readonly joined: ReadonlyMap<number, string>;
  readonly spans: readonly Span[];
}

/** Annotates the words and sentences that the CoNLL-U gives; its other columns are not read. */
export function annotatePretokenized(conllu: string, engine: Engine, ontology: Ontology): string {
  return documentsOf(conllu)
    .map(({ text, given }) => {
      const parsed = given.map(({ spans }): Parsed => parse(text, spans, engine));
      const sentences = parsed.map(({ tokens }, index): Sentence => {
        const start = tokens[0]?.start ?? 0;
        return { index, zone: 'body', paragraph: index, start, end: tokens.at(-1)?.end ?? start, tokens };
      });
      const found = names({ sentences, parsed, engine, ontology });
      return given.map(({ comments, joined }, i) => {
        const sentence = sentences[i];
        if (!sentence) return '';
        const rows = rowsOf(sentence, namesIn(sentence, found), text);
        const lines = rows.flatMap((row, k) => [...(joined.has(k) ? [joined.get(k) ?? ''] : []), row]);
        return `${[...comments, ...lines].join('\n')}\n\n`;
      });
    })
    .flat()
    .join('');
}

function documentsOf(conllu: string): { readonly text: string; readonly given: readonly Given[] }[] {
  const documents: { text: string; given: Given[] }[] = [];
  for (const block of conllu.split(/\r?\n[ \t]*\r?\n/)) {
    const lines = block.split(/\r?\n/).filter((line) => line.trim() !== '');
    const comments = lines.filter((line) => line.startsWith('#'));
    const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
    if (rows.length === 0) continue;
    let document = documents.at(-1);
    if (!document || comments.some((line) => line.startsWith('# newdoc'))) {
      document = { text: '', given: [] };
      documents.push(document);
    }
    const joined = new Map<number, string>();
    const spans: Span[] = [];
    let glued = { to: 0, isLastGlued: false };
    for (const row of rows) {
      const [id = '', form = ''] = row;
      const isGlued = (row[9] ?? '').includes('SpaceAfter=No');
      const range = /^(\d+)-(\d+)$/.exec(id);
      if (range) {
        joined.set(Number(range[1]) - 1, row.join('\t'));
        glued = { to: Number(range[2]), isLastGlued: isGlued };
      }
      if (!/^\d+$/.test(id)) continue;
      spans.push({ start: document.text.length, end: document.text.length + form.length });
      const at = Number(id);
      const isNext = at < glued.to || (at === glued.to ? glued.isLastGlued : isGlued);
      document.text += isNext ? form : `${form} `;
    }
    document.text = `${document.text.trimEnd()}\n`;
    document.given.push({ comments, joined, spans });
  }
  return documents;
}

function namesIn({ start, end }: Span, names: readonly Name[]): readonly Name[] {
  return names.filter((name) => name.start >= start && name.end <= end);
}

function rowsOf({ tokens }: Sentence, names: readonly Name[], text: string): string[] {
  return tokens.map((token, i) => {
    const { index, lemma, upos, xpos, head, deprel } = token;
    const next = tokens[i + 1];
    const isGlued = next ? next.start === token.end : token.end < text.length && !/\s/.test(text.charAt(token.end));
    const misc = [
      ...nameOf(token, names),
      ...(isGlued ? ['SpaceAfter=No'] : []),
      `TokenRange=${token.start}:${token.end}`,
    ].join('|');
    const cells = [String(index + 1), token.text, lemma, upos, xpos, '_', String(head + 1), deprel, '_', misc];
    return cells.map((cell) => cell.replace(/\s/g, ' ') || '_').join('\t');
  });
}

function nameOf(token: Token, names: readonly Name[]): string[] {
  const name = names.find(({ start, end }) => start <= token.start && token.end <= end);
  return name ? [`NER=${name.start === token.start ? 'B' : 'I'}-${name.kind.toUpperCase()}`] : [];
}
