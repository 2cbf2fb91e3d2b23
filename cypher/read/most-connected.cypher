// Who stands in the middle: actors by how many others they have to do with.
//
// Parameters:
//   limit = 20: how many actors
// Columns:
//   actor: the actor
//   others: with how many others a reported fact links them
//   events: in how many events they take part
//   said: how often they are quoted or reported to have said something
MATCH (a:Actor)
OPTIONAL MATCH (a)-[r]-(b:Actor)
WHERE r.kind IS NOT NULL AND NOT type(r) IN ['EXPECTED', 'DENIED']
WITH a, count(DISTINCT b.id) AS others
OPTIONAL MATCH (a)-[:PARTICIPATED_IN]->(e:Event)
WITH a, others, count(DISTINCT e.id) AS events
OPTIONAL MATCH (s:Statement)-[:ATTRIBUTED_TO]->(a)
WITH a, others, events, count(DISTINCT s.id) AS said
WHERE others + events + said > 0
RETURN a.name AS actor, others, events, said
ORDER BY others DESC, events DESC, said DESC, actor, a.id
LIMIT $limit
