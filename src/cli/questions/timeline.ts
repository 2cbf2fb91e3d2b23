// What happened when: events by date, with how sure it is, who was there, and how many independent sources say so.

import { byFirst, list, lookup, type Question, text } from './question.ts';

export const timeline: Question = {
  name: 'timeline',
  summary: 'events by date, planned ones marked',
  description: 'Events by date, those without a day last; what is planned, expected or denied is marked.',
  columns: [
    { key: 'date', name: 'date', share: 0 },
    { key: 'event', name: 'event', share: 3 },
    { key: 'factuality', name: 'is', share: 0 },
    { key: 'place', name: 'where', share: 1 },
    { key: 'sources', name: 'sources', share: 0 },
  ],
  none: 'No events were found.',
  answers: (graph) => {
    const look = lookup(graph);
    return look
      .labelled('Event')
      .map((event) => ({
        id: event.id,
        date: text(event, 'date'),
        dateEnd: text(event, 'dateEnd'),
        event: text(event, 'name'),
        factuality: list(event.properties['factuality'])[0] ?? null,
        place: look
          .out(event.id, 'TOOK_PLACE_IN')
          .map(({ target }) => text(look.node(target), 'name') ?? '')
          .join(', '),
        sources: `${text(event, 'articles') ?? 0} (${text(event, 'origins') ?? 0} independent)`,
      }))
      .sort((a, b) => byFirst([a.date ?? '9999', a.event, a.id], [b.date ?? '9999', b.event, b.id]));
  },
};
