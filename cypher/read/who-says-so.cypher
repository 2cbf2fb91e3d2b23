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
MATCH (s:Statement {id: statement})<-[:STATES]-(article:Article)
CALL (s) {
  MATCH (:Statement {id: s.holder})-[:ATTRIBUTED_TO]->(a:Actor)
  RETURN min(a.name) AS speaker
}
CALL (s) {
  MATCH (holder:Statement {id: s.holder})
  MATCH (:Statement {id: holder.holder})-[:ATTRIBUTED_TO]->(a:Actor)
  RETURN min(a.name) AS via
}
RETURN s.id AS statement, s.sentence AS sentence, speaker, s.holder IS NULL OR speaker IS NOT NULL AS named, via,
  coalesce(article.publisher, article.name) AS publisher, origins
ORDER BY article.id, s.start, statement
