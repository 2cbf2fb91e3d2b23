// Actors by name.
CREATE INDEX wiregraph_actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name)
