// Who said what, word for word: quotes with their speakers, wordings and outlets.

import { byFirst, list, lookup, outlet, type Question, text } from './question.ts';

export const quotes: Question = {
  name: 'quotes',
  summary: 'who said what, word for word',
  description: 'Who said what, word for word, and the outlets that carry it; those without a known speaker last.',
  columns: [
    { key: 'speaker', name: 'who', share: 1 },
    { key: 'quote', name: 'words', share: 4 },
    { key: 'outlets', name: 'in', share: 1 },
  ],
  none: 'No quotes were found.',
  answers: (graph) => {
    const look = lookup(graph);
    return look
      .labelled('Quote')
      .map((quote) => ({
        id: quote.id,
        speaker:
          look
            .in(quote.id, 'SAID')
            .map(({ source }) => text(look.node(source), 'name') ?? '')
            .join(', ') || null,
        quote: text(quote, 'text') ?? text(quote, 'name'),
        wordings: list(quote.properties['wordings']),
        outlets: [...new Set(list(quote.properties['statements']).map((id) => outlet(look.node(id), look)))].sort(),
      }))
      .sort((a, b) => byFirst([a.speaker ?? '\uffff', a.quote, a.id], [b.speaker ?? '\uffff', b.quote, b.id]));
  },
};
