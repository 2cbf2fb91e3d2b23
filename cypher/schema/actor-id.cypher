// Actors by id, as queries name them.
CREATE INDEX wiregraph_actor_id IF NOT EXISTS FOR (n:Actor) ON (n.id)
