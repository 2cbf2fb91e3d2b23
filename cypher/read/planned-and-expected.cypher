// What has not happened yet, as far as any report says: planned, expected, possible, demanded or asked for.
//
// Columns:
//   event: what is to happen
//   kind: its kind
//   factuality: how certain it is, strongest first
//   date: the day, where the reports say
//   people: who would take part
//   sentences: the sentences that say so
MATCH (e:Event)
WHERE size(e.factuality) > 0 AND NOT 'asserted' IN e.factuality AND NOT 'denied' IN e.factuality
OPTIONAL MATCH (a:Actor)-[:PARTICIPATED_IN]->(e)
WITH e, a ORDER BY a.name
WITH e, collect(DISTINCT a.name) AS people
UNWIND e.statements AS statement
MATCH (s:Statement {id: statement})
WITH e, people, s ORDER BY s.article, s.start, s.id
WITH e, people, collect(DISTINCT s.sentence) AS sentences
RETURN e.name AS event, e.kind AS kind, e.factuality AS factuality, e.date AS date, people, sentences
ORDER BY coalesce(e.date, '9999'), event, e.id
