// Who says so: for each statement behind a node or an edge the chain from the one who said it to the one who reports it.
//
// Parameters:
//   id: the id of a node or an edge
// Columns:
//   statement: its id
//   sentence: the sentence it stands in
//   speaker: who says it; none where the publisher does, or where nobody is named
//   named: whether the one who says it is named
//   via: who says that the speaker said it
//   publisher: who reports it; the title where no publisher is known
//   origins: how many independent origins stand behind the whole fact
CALL () {
  MATCH (n:Wiregraph {id: $id})
  RETURN n.statements AS statements, n.origins AS origins
  UNION
  MATCH (:Wiregraph)-[r]->(:Wiregraph)
  WHERE r.id = $id
  RETURN r.statements AS statements, r.origins AS origins
}
UNWIND statements AS statement
MATCH (article:Article)-[:STATES]->(s:Statement {id: statement})
OPTIONAL MATCH (holder:Statement {id: s.holder})
OPTIONAL MATCH (holder)-[:ATTRIBUTED_TO]->(inside:Actor)
OPTIONAL MATCH (outer:Statement {id: holder.holder})
OPTIONAL MATCH (outer)-[:ATTRIBUTED_TO]->(outside:Actor)
RETURN s.id AS statement, s.sentence AS sentence, inside.name AS speaker,
  s.holder IS NULL OR inside.name IS NOT NULL AS named, outside.name AS via,
  coalesce(article.publisher, article.name) AS publisher, origins
ORDER BY article.id, s.start, statement, coalesce(inside.name, ''), coalesce(outside.name, '')
