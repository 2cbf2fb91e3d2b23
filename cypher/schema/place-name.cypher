// Places by name.
CREATE INDEX wiregraph_place_name IF NOT EXISTS FOR (n:Place) ON (n.name)
