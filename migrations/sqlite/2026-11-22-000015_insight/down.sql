DROP TABLE digests;
DROP TABLE promise_counts;
DROP TABLE promises;
DROP TABLE advices;
DROP TABLE peer_places;
DROP TABLE peer_groups;
DROP TABLE score_cells;
