// The sentences behind a node or an edge: where each of its statements stands, how certain it is, and who says so.
//
// Parameters:
//   id: the id of a node, an edge or a statement
// Columns:
//   statement: its id
//   kind: what it says
//   factuality: how certain it is
//   polarity: negative where the text negates it
//   source: the speaker that the report names; none where the publisher vouches
//   publisher: who reports it; the title where no publisher is known
//   published: the day of the report
//   sentence: the sentence, word for word
CALL () {
  MATCH (n:Wiregraph {id: $id})
  RETURN coalesce(n.statements, [n.id]) AS statements
  UNION
  MATCH (:Wiregraph)-[r]->(:Wiregraph)
  WHERE r.id = $id
  RETURN coalesce(r.statements, []) AS statements
}
UNWIND statements AS statement
MATCH (s:Statement {id: statement})<-[:STATES]-(article:Article)
CALL (s) {
  MATCH (:Statement {id: s.holder})-[:ATTRIBUTED_TO]->(speaker:Actor)
  RETURN min(speaker.name) AS source
}
RETURN s.id AS statement, s.kind AS kind, s.factuality AS factuality, s.polarity AS polarity, source,
  coalesce(article.publisher, article.name) AS publisher, article.publishedAt AS published, s.sentence AS sentence
ORDER BY coalesce(article.publishedAt, ''), article.id, s.start, statement
