// The history of plans: each version in its order, what it was made from, and who says so.
//
// Parameters:
//   name = "": part of the plan's name; "" is every plan
// Columns:
//   plan: the plan
//   step: 0 for a version that nothing came before, then one more for each revision
//   version: what the version is called
//   points: how many points it has, where a report says
//   from: the version it was made from
//   factuality: how certain the step is, strongest first; of the version itself where there was no step
//   reported: the day it was first reported
//   sources: who says so: the speaker, else the publisher, who may have it from somebody unnamed
//   sentences: the sentences that say so
MATCH (p:Plan)-[:HAS_VERSION]->(v:PlanVersion)
WHERE toLower(p.name) CONTAINS toLower($name)
OPTIONAL MATCH chain = (:PlanVersion)-[:REVISED_TO*1..30]->(v)
WITH p, v, coalesce(max(length(chain)), 0) AS step
OPTIONAL MATCH (before:PlanVersion)-[r:REVISED_TO]->(v)
WITH p, v, step, before, coalesce(r.statements, v.statements, []) AS ids,
  coalesce(r.factuality, v.factuality, []) AS factuality,
  coalesce(r.firstReported, v.firstReported) AS reported
UNWIND CASE WHEN size(ids) = 0 THEN [''] ELSE ids END AS id
CALL (id) {
  MATCH (s:Statement {id: id})<-[:STATES]-(article:Article)
  RETURN min(s.sentence) AS sentence, min(s.article) AS place, min(s.start) AS start, min(s.holder) AS holder,
    min(coalesce(article.publisher, article.name)) AS publisher
}
CALL (holder) {
  MATCH (:Statement {id: holder})-[:ATTRIBUTED_TO]->(speaker:Actor)
  RETURN min(speaker.name) AS speaker
}
WITH p, v, step, before, factuality, reported, id, sentence, place, start,
  CASE WHEN holder IS NULL THEN publisher ELSE coalesce(speaker, 'unnamed source of ' + publisher) END AS source
ORDER BY source, place, start, id
WITH p, v, step, before, factuality, reported,
  collect(DISTINCT source) AS sources, collect(DISTINCT sentence) AS sentences
RETURN p.name AS plan, step, v.name AS version, v.points AS points, before.name AS from, factuality, reported, sources,
  sentences
ORDER BY plan, p.id, step, version, v.id, coalesce(before.name, '')
