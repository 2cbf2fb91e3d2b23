// What unnamed sources say: speech that no named actor vouches for, and what it says.
//
// Columns:
//   publisher: who reports it; the title where no publisher is known
//   published: the day of the report
//   source: what the report calls the source
//   sentence: the sentence with the unnamed source
//   says: what the source says, as statements by kind
//   statement: the id of the speech
MATCH (article:Article)-[:STATES]->(s:Statement)
WHERE s.id STARTS WITH 'att_' AND (s.anonymous = true OR s.speaker IS NULL AND NOT (s)-[:ATTRIBUTED_TO]->(:Actor))
CALL (s) {
  MATCH (said:Statement {holder: s.id})
  WITH said.kind AS kind ORDER BY kind
  RETURN collect(DISTINCT kind) AS says
}
RETURN coalesce(article.publisher, article.name) AS publisher, article.publishedAt AS published, s.speaker AS source,
  s.sentence AS sentence, says, s.id AS statement
ORDER BY coalesce(article.publishedAt, ''), article.id, s.start, statement
