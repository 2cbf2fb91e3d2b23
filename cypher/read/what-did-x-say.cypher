// What somebody said, directly, in part or as reported, word for word with the sentence it stands in.
//
// Parameters:
//   name: part of the speaker's name
// Columns:
//   speaker: who said it
//   published: the day of the report
//   publisher: who reports it; the title where no publisher is known
//   quote: the words quoted; none where the speech is only reported
//   sentence: the sentence it stands in
//   via: who says that it was said, where that is not the publisher
//   statement: its id, for sentences-behind and explain
MATCH (s:Statement)-[:ATTRIBUTED_TO]->(a:Actor)
WHERE toLower(a.name) CONTAINS toLower($name)
MATCH (s)<-[:STATES]-(article:Article)
OPTIONAL MATCH (s)-[:SUPPORTS]->(q:Quote)
CALL (s) {
  MATCH (:Statement {id: s.holder})-[:ATTRIBUTED_TO]->(outside:Actor)
  RETURN min(outside.name) AS via
}
RETURN a.name AS speaker, article.publishedAt AS published, coalesce(article.publisher, article.name) AS publisher,
  q.name AS quote, s.sentence AS sentence, via, s.id AS statement
ORDER BY coalesce(article.publishedAt, ''), article.id, s.start, statement, coalesce(q.name, ''), speaker
