// Events by id.
CREATE INDEX wiregraph_event_id IF NOT EXISTS FOR (n:Event) ON (n.id)
