// All that is said about an actor: every fact that has the actor at one end, also what is expected or denied.
//
// Parameters:
//   name: part of the actor's name
// Columns:
//   actor: the actor
//   fact: what links the two
//   direction: out (the actor does it) or in (it is done to the actor)
//   other: the other one
//   kind: the kind of event
//   factuality: how certain it is, strongest first
//   articles: how many articles say so
//   origins: how many independent origins say so
//   reported: the day it was first reported
//   edge: the id of the fact, for sentences-behind
MATCH (a:Actor)-[r]-(b)
WHERE toLower(a.name) CONTAINS toLower($name) AND r.kind IS NOT NULL
RETURN a.name AS actor, type(r) AS fact, CASE WHEN startNode(r).id = a.id THEN 'out' ELSE 'in' END AS direction,
  b.name AS other, r.kind AS kind, r.factuality AS factuality, r.articles AS articles, r.origins AS origins,
  r.firstReported AS reported, r.id AS edge
ORDER BY actor, a.id, origins DESC, articles DESC, fact, other, edge
