// One node per id among ours. The label Wiregraph marks them, so that other data in the database is left alone.
CREATE CONSTRAINT wiregraph_id IF NOT EXISTS FOR (n:Wiregraph) REQUIRE n.id IS UNIQUE
