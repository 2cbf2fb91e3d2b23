// Where sources disagree: every statement on either side, with who says it. No side is picked.
//
// Parameters:
//   severity = "": high, medium or low; "" is all
// Columns:
//   conflict: its id
//   kind: what differs: who did it, whether, or a number
//   severity: how much hangs on it
//   summary: both sides in one sentence
//   publisher: who reports this side; the title where no publisher is known
//   published: the day of the report
//   source: the speaker that the report names; none where the publisher vouches
//   sentence: the sentence on this side
MATCH (c:Conflict)-[:BETWEEN]->(s:Statement)<-[:STATES]-(article:Article)
WHERE $severity = '' OR c.severity = $severity
CALL (s) {
  MATCH (:Statement {id: s.holder})-[:ATTRIBUTED_TO]->(speaker:Actor)
  RETURN min(speaker.name) AS source
}
RETURN c.id AS conflict, c.kind AS kind, c.severity AS severity, c.summary AS summary,
  coalesce(article.publisher, article.name) AS publisher,
  article.publishedAt AS published, source, s.sentence AS sentence
ORDER BY CASE c.severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, conflict,
  coalesce(article.publishedAt, ''), article.id,
  s.start, s.id
