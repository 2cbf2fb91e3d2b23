// Documents as CoNLL-U, the format of treebanks: UD tags and relations, character offsets as TokenRange and names as NER
// in MISC. And the way back for treebanks' scorers: CoNLL-U whose words, sentence breaks and comments are kept, with all the rest
// annotated anew.

import type { Document } from '../model/document.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { givenDocuments, type GivenSentence, type Joined } from './conllu/given.ts';
import { labelsOf, printable, rowsOf } from './conllu/rows.ts';
import { withMark } from './conllu/marks.ts';
import type { Engine } from './engine.ts';
import { nameRules, names } from './names.ts';
import { parse } from './parse.ts';

/** What both ways have in common: an article's document, and one that a treebank gives. */
export type Annotated = Pick<Document, 'text' | 'sentences' | 'names'>;

export interface Pretokenized extends Annotated {
  /** What was given for each sentence. */
  readonly given: readonly GivenSentence[];
}

/** Nothing where the document has no sentence. */
export function toConllu({ article, text, sentences: said, names }: Document): string {
  const sentences = said.map((sentence, i) => withMark(sentence, text, said[i - 1]?.end ?? 0));
  const labels = labelsOf(names, sentences);
  const id = printable(article.id);
  return sentences
    .map((sentence, i) => {
      const isFirst = sentences[i - 1]?.paragraph !== sentence.paragraph;
      const comments = [
        ...(i === 0 ? [`# newdoc id = ${id}`] : []),
        ...(isFirst ? ['# newpar'] : []),
        `# sent_id = ${sentenceId(article.id, sentence)}`,
        textComment(text.slice(sentence.start, sentence.end)),
      ];
      const { tokens } = sentence;
      const isGlued = ({ index, end }: Token): boolean => {
        const next = tokens[index + 1];
        return next ? next.start === end : sentences[i + 1]?.tokens[0]?.start === end;
      };
      const glued = new Set(tokens.filter(isGlued).map(({ index }) => index));
      const rows = rowsOf({ sentence, joined: joinedIn(sentence, text), glued }, labels);
      return `${[...comments, ...rows].join('\n')}\n\n`;
    })
    .join('');
}

/** Article and number, as one word. */
export function sentenceId(article: string, { index }: Sentence): string {
  return `${printable(article).replace(/[\s/]/g, '_')}-${index + 1}`;
}

/** Annotates the words and sentences that the CoNLL-U gives; its other columns are not read. */
export function annotatePretokenized(conllu: string, engine: Engine, ontology: Ontology): string {
  return pretokenized(conllu, engine, ontology).map(writtenAs).join('');
}

/** The same as documents; offsets count in the text that the words make up. */
export function pretokenized(conllu: string, engine: Engine, ontology: Ontology): readonly Pretokenized[] {
  const rules = nameRules(ontology, engine);
  return givenDocuments(conllu).map(({ text, sentences: given }) => {
    const parsed = parse(
      text,
      given.map(({ spans }) => spans),
      { engine, countries: ontology.countries },
    );
    const sentences = parsed.map(({ tokens }, index): Sentence => {
      const start = tokens[0]?.start ?? 0;
      return { index, zone: 'body', paragraph: index, start, end: tokens.at(-1)?.end ?? start, tokens };
    });
    return { text, sentences, names: names({ sentences, parsed, dateline: null, engine, rules }), given };
  });
}

/** As the treebank has it, else a number. */
export function givenId({ given }: Pretokenized, at: { readonly document: number; readonly sentence: number }): string {
  const ids = given[at.sentence]?.comments.map((comment) => /^#\s*sent_id\s*=\s*(\S+)/.exec(comment)?.[1]) ?? [];
  return ids.find((id) => id !== undefined) ?? `${at.document + 1}-${at.sentence + 1}`;
}

function writtenAs(one: Pretokenized, document: number): string {
  const { text, sentences, names, given } = one;
  const labels = labelsOf(names, sentences);
  return given
    .map(({ comments, joined, glued }, i) => {
      const sentence = sentences[i];
      if (!sentence) return '';
      const has = (key: string): boolean => comments.some((comment) => new RegExp(`^#\\s*${key}\\s*=`).test(comment));
      const added = [
        ...(has('sent_id') ? [] : [`# sent_id = ${givenId(one, { document, sentence: i })}`]),
        ...(has('text') ? [] : [textComment(text.slice(sentence.start, sentence.end))]),
      ];
      return `${[...comments, ...added, ...rowsOf({ sentence, joined, glued }, labels)].join('\n')}\n\n`;
    })
    .join('');
}

function textComment(text: string): string {
  return `# text = ${printable(text.replace(/\s+/g, ' '))}`;
}

// "don't", "the envoy's", "cannot": UD English writes words without a blank between letters as one token.
function joinedIn({ tokens }: Sentence, text: string): readonly Joined[] {
  const found: Joined[] = [];
  for (const { index, start, end, text: word, xpos } of tokens) {
    const before = tokens[index - 1];
    if (before?.end !== start || !/[\p{L}\p{M}]$/u.test(before.text)) continue;
    if (xpos !== 'POS' && !/^['’]?\p{L}/u.test(word)) continue;
    const last = found.at(-1);
    const from = last?.to === index ? last.from : index - 1;
    if (last?.to === index) found.pop();
    found.push({ from, to: index + 1, form: text.slice(tokens[from]?.start ?? start, end) });
  }
  return found;
}
