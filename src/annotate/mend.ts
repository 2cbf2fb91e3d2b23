// Slips of the parser, put right where grammar leaves no doubt. Clauses that lack their "that": made the subject of their
// own predicate ("has promised [each victim will be safe]"), robbed of their subject ("has promised [each victim] [will be
// safe]"), taken for a relative clause ("reported [its source claimed ...]"); a finite verb joined to an infinitive; an
// office and a name as two subjects; subjects taken for places ("In Lisbon, [Reyes and Ortega] met"); participles
// before the subject taken for content. In and out: the tokens of a sentence; only heads and relations of few words change.

import type { Token } from '../model/sentence.ts';
import type { Lexicon } from '../ontology/lexicon.ts';

interface Link {
  readonly head: number;
  readonly deprel: string;
}

/** `speaks` knows the verbs that take such a clause. */
export function mended(tokens: readonly Token[], speaks: (lemma: string) => boolean): readonly Token[] {
  const links = new Map(
    tokens.flatMap((token) =>
      [
        ...asSubject(tokens, token),
        ...withObject(tokens, token),
        ...asRelative(tokens, token),
        ...asInfinitive(tokens, token),
        ...asTwoSubjects(tokens, token),
        ...asListOfPlaces(tokens, token),
        ...asParticiple(tokens, token),
        ...asDescription(tokens, token),
      ].map(pair),
    ),
  );
  if (links.size === 0) return tokens;
  return tokens.map((token) => ({ ...token, ...links.get(token.index) }));

  function asSubject(all: readonly Token[], verb: Token): readonly [Token, Link][] {
    const head = all[verb.head];
    if (!head || verb.deprel !== 'csubj' || head.index < verb.index || !speaks(verb.lemma)) return [];
    const own = childrenOf(all, verb);
    const subject = own.findLast(({ deprel, index }) => deprel === 'obj' && index > verb.index && index < head.index);
    const isClause = own.some(({ deprel }) => deprel === 'nsubj') && !own.some(({ deprel }) => deprel === 'mark');
    if (!subject || !isClause) return [];
    return [
      [verb, { head: head.head, deprel: head.deprel }],
      [head, { head: verb.index, deprel: 'ccomp' }],
      [subject, { head: head.index, deprel: 'nsubj' }],
    ];
  }

  function withObject(all: readonly Token[], verb: Token): readonly [Token, Link][] {
    const outer = all[verb.head];
    if (!outer || !/^(ccomp|xcomp|obj)$/.test(verb.deprel) || !speaks(outer.lemma)) return [];
    const own = childrenOf(all, verb);
    const first = own.find(({ deprel }) => deprel === 'aux' || deprel === 'cop') ?? verb;
    const hasDoer = own.some(({ deprel, xpos }) => /^(nsubj|csubj|expl|mark)/.test(deprel) || xpos.startsWith('W'));
    const object = all.find((token) => token.head === outer.index && token.deprel === 'obj' && token !== verb);
    const isBetween = object && outer.index < object.index && object.index < first.index;
    // Alone behind an object, only what the parser held for an infinitive is a clause ("claimed [a man] [escaped]").
    const isClause = /^(VBD|VBZ|VBP|MD)$/.test(first.xpos) && (first !== verb || verb.deprel === 'xcomp');
    if (hasDoer || !isBetween || !isClause) return [];
    return [
      [verb, { head: outer.index, deprel: 'ccomp' }],
      [object, { head: verb.index, deprel: 'nsubj' }],
    ];
  }

  function asRelative(all: readonly Token[], verb: Token): readonly [Token, Link][] {
    const noun = all[verb.head];
    const outer = noun && all[noun.head];
    if (!outer || verb.deprel !== 'acl:relcl' || noun.deprel !== 'obj' || !speaks(outer.lemma)) return [];
    const own = childrenOf(all, verb);
    const hasDoer = own.some(({ deprel, xpos }) => deprel.startsWith('nsubj') || xpos.startsWith('W'));
    const helper = own.find(({ deprel }) => deprel.startsWith('aux'));
    const isFinite = /^(VBD|VBZ|VBP|MD)$/.test((helper ?? verb).xpos);
    // A past tense alone may be a participle that the tagger did not know ("the house built by monks").
    const isActive =
      helper !== undefined || verb.xpos !== 'VBD' || own.some(({ deprel }) => /^(obj|ccomp)$/.test(deprel));
    const isNext = all.slice(noun.index + 1, verb.index).every(({ upos }) => upos !== 'PUNCT');
    if (hasDoer || !isFinite || !isActive || !isNext) return [];
    return [
      [verb, { head: outer.index, deprel: 'ccomp' }],
      [noun, { head: verb.index, deprel: 'nsubj' }],
    ];
  }

  // A finite verb is not joined to an infinitive: it goes with the finite verb above that one.
  function asInfinitive(all: readonly Token[], verb: Token): readonly [Token, Link][] {
    const first = all[verb.head];
    if (!first || verb.deprel !== 'conj' || !/^VB[DZ]$/.test(verb.xpos) || first.xpos !== 'VB') return [];
    const isHelped = [...childrenOf(all, verb), ...childrenOf(all, first)].some(({ deprel }) =>
      /^(nsubj|aux|cop)/.test(deprel),
    );
    let above = all[first.head];
    for (let steps = 0; above && above.xpos !== verb.xpos && steps < 4; steps += 1) above = all[above.head];
    if (isHelped || above?.xpos !== verb.xpos || above.index > first.index) return [];
    return [[verb, { head: above.index, deprel: 'conj' }]];
  }

  // Two subjects side by side: an office and the name behind it, or what a name belongs to ("Peru's envoy Li Wei").
  function asTwoSubjects(all: readonly Token[], first: Token): readonly [Token, Link][] {
    const name = all.find((token) => isDoer(token) && token.head === first.head && token.index > first.index);
    if (!name || !isDoer(first) || first.upos !== 'PROPN' || name.upos !== 'PROPN') return [];
    const own = childrenOf(all, first);
    if (own.some(({ xpos }) => xpos === 'POS')) return [[first, { head: name.index, deprel: 'nmod:poss' }]];
    const next = all[first.index + 1];
    const isNext = next === name || next?.head === name.index;
    return isNext && next.upos === 'PROPN' ? [[first, { head: name.index, deprel: 'nmod:desc' }]] : [];
  }

  // "In Lisbon, Reyes and Ortega met the board": the subjects are no further places.
  function asListOfPlaces(all: readonly Token[], place: Token): readonly [Token, Link][] {
    const verb = all[place.head];
    if (!verb || !/^(obl|nmod)$/.test(place.deprel) || place.index > verb.index) return [];
    if (!/^VB[DZP]$/.test(verb.xpos) || childrenOf(all, verb).some(isDoer)) return [];
    const own = childrenOf(all, place);
    const [first, ...others] = own.filter(({ deprel, index }) => deprel === 'conj' && index > place.index);
    const isFronted = own.some(({ deprel, index }) => deprel === 'case' && index < place.index);
    const isBehindComma =
      first && childrenOf(all, first).some(({ text, index }) => text === ',' && index < first.index);
    if (!isFronted || !isBehindComma || childrenOf(all, first).some(({ deprel }) => deprel === 'case')) return [];
    return [
      [first, { head: verb.index, deprel: 'nsubj' }],
      ...others.map((other): [Token, Link] => [other, { head: first.index, deprel: 'conj' }]),
    ];
  }

  // "Asked whether he would go, Reyes said no": what was asked is no content. "Speaking to the daily, a farmer said": the
  // farmer is no other name of the daily.
  function asParticiple(all: readonly Token[], verb: Token): readonly [Token, Link][] {
    const outer = all[verb.head];
    if (!outer || !/^(ccomp|csubj)$/.test(verb.deprel) || !/^VB[DGN]$/.test(verb.xpos)) return [];
    if (outer.index < verb.index || all.slice(0, verb.index).some(({ upos }) => upos !== 'PUNCT')) return [];
    if (childrenOf(all, verb).some(({ deprel }) => /^(nsubj|aux|cop)/.test(deprel))) return [];
    const aside: [Token, Link] = [verb, { head: outer.index, deprel: 'advcl' }];
    if (childrenOf(all, outer).some((one) => isDoer(one) && one.index > verb.index)) return [aside];
    const doer = all
      .slice(verb.index, outer.index)
      .findLast((one) => one.deprel === 'appos' && isBehindComma(all, one));
    return doer ? [aside, [doer, { head: outer.index, deprel: 'nsubj' }]] : [];
  }

  // "said Tuesday that she would go": a clause of its own does not describe the day.
  function asDescription(all: readonly Token[], verb: Token): readonly [Token, Link][] {
    const day = all[verb.head];
    const outer = day && all[day.head];
    if (!outer || !verb.deprel.startsWith('acl') || !/^obl:(unmarked|tmod)$/.test(day.deprel)) return [];
    const own = childrenOf(all, verb);
    const isClause = own.some(({ deprel, upos }) => deprel === 'mark' && upos === 'SCONJ') && own.some(isDoer);
    const isTaken = childrenOf(all, outer).some(({ deprel }) => deprel === 'ccomp');
    if (!isClause || isTaken || !speaks(outer.lemma) || day.index < outer.index) return [];
    return [[verb, { head: outer.index, deprel: 'ccomp' }]];
  }
}

function isBehindComma(tokens: readonly Token[], token: Token): boolean {
  return childrenOf(tokens, token).some(({ text, index }) => text === ',' && index < token.index);
}

function isDoer({ deprel }: Token): boolean {
  return deprel === 'nsubj' || deprel === 'nsubj:pass';
}

/** Whether a verb can have what was said as a clause, for the cues of the lexicon. */
export function speaking(lexicon: Lexicon): (lemma: string) => boolean {
  const cues = lexicon.table('cues');
  return (lemma) => {
    const frames = cues.get(lemma.toLowerCase())?.frames;
    return Array.isArray(frames) && frames.includes('that');
  };
}

function pair([token, link]: readonly [Token, Link]): readonly [number, Link] {
  return [token.index, link];
}

function childrenOf(tokens: readonly Token[], { index }: Token): readonly Token[] {
  return tokens.filter(({ head }) => head === index);
}
