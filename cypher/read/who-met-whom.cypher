// Who met whom: each pair once, with the reports that say so. The same for every kind that has two sides of one sort.
//
// Parameters:
//   kind = "met": the kind of event, by its id
//   name = "": part of a name of one of the two; "" is everyone
// Columns:
//   one: one of the two
//   other: the other
//   articles: how many articles say so
//   origins: how many independent origins say so; copies of one wire report are one
//   first: the day it was first reported
//   last: the day it was last reported
//   disputed: whether sources disagree about it
//   sentences: the sentences that say so
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.kind = $kind
  AND NOT type(r) IN ['EXPECTED', 'DENIED']
  AND (toLower(a.name) CONTAINS toLower($name) OR toLower(b.name) CONTAINS toLower($name))
UNWIND r.statements AS statement
MATCH (s:Statement {id: statement})
WITH a, r, b, s ORDER BY s.article, s.start, s.id
WITH a, r, b, collect(DISTINCT s.sentence) AS sentences
RETURN a.name AS one, b.name AS other, r.articles AS articles, r.origins AS origins,
  r.firstReported AS first, r.lastReported AS last, r.conflict AS disputed, sentences
ORDER BY origins DESC, articles DESC, one, other, r.id
