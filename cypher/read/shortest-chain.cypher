// How two actors are connected: the shortest chains of facts between them, each fact with its id for sentences-behind.
// What is only expected or denied is no link.
//
// Parameters:
//   from: part of the first one's name
//   to: part of the other one's name
//   limit = 5: how many chains
// Columns:
//   steps: how many facts the chain has, at most 4
//   chain: the names on the way
//   facts: what links each to the next
//   edges: the ids of these facts
MATCH (a:Actor)
WHERE toLower(a.name) CONTAINS toLower($from)
MATCH (b:Actor)
WHERE toLower(b.name) CONTAINS toLower($to) AND a.id <> b.id
MATCH way = (a)-[links*1..4]-(b)
WHERE all(link IN links WHERE link.kind IS NOT NULL AND NOT type(link) IN ['EXPECTED', 'DENIED'])
  AND all(n IN nodes(way) WHERE single(other IN nodes(way) WHERE other.id = n.id))
RETURN length(way) AS steps, [n IN nodes(way) | n.name] AS chain, [link IN links | type(link)] AS facts,
  [link IN links | link.id] AS edges
ORDER BY steps, reduce(text = '', link IN links | text + link.id), a.id, b.id
LIMIT $limit
