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
OPTIONAL MATCH (article:Article)-[:STATES]->(s:Statement {id: id})
OPTIONAL MATCH (holder:Statement {id: s.holder})
OPTIONAL MATCH (holder)-[:ATTRIBUTED_TO]->(speaker:Actor)
WITH p, v, step, before, factuality, reported, s,
  CASE WHEN s.holder IS NULL THEN coalesce(article.publisher, article.name)
    ELSE coalesce(speaker.name, 'unnamed source of ' + coalesce(article.publisher, article.name)) END AS source
ORDER BY source, s.article, s.start, s.id
WITH p, v, step, before, factuality, reported,
  collect(DISTINCT source) AS sources, collect(DISTINCT s.sentence) AS sentences
RETURN p.name AS plan, step, v.name AS version, v.points AS points, before.name AS from, factuality, reported, sources,
  sentences
ORDER BY plan, p.id, step, version, v.id, coalesce(before.name, '')
