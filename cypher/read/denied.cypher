// What is denied or said not to have happened, and by whom.
//
// Columns:
//   event: what is denied
//   kind: its kind
//   how: denied (somebody denies it) or negative (the report says that it did not happen)
//   source: who denies it; none where the publisher says so
//   publisher: who reports it; the title where no publisher is known
//   published: the day of the report
//   sentence: the sentence that says so
MATCH (article:Article)-[:STATES]->(s:Statement)-[:SUPPORTS]->(e:Event)
WHERE s.factuality = 'denied' OR s.polarity = 'negative'
CALL (s) {
  MATCH (:Statement {id: s.holder})-[:ATTRIBUTED_TO]->(speaker:Actor)
  RETURN min(speaker.name) AS source
}
RETURN e.name AS event, s.kind AS kind, CASE WHEN s.factuality = 'denied' THEN 'denied' ELSE 'negative' END AS how,
  source, coalesce(article.publisher, article.name) AS publisher, article.publishedAt AS published,
  s.sentence AS sentence
ORDER BY coalesce(article.publishedAt, ''), article.id, s.start, s.id, e.id
