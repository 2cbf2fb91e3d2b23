// Events by day.
CREATE INDEX wiregraph_event_date IF NOT EXISTS FOR (n:Event) ON (n.date)
