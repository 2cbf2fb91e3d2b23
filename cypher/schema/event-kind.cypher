// Events by kind.
CREATE INDEX wiregraph_event_kind IF NOT EXISTS FOR (n:Event) ON (n.kind)
