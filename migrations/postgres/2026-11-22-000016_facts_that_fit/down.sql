UPDATE review_versions SET came_back = 'nothing' WHERE came_back IS NULL;
ALTER TABLE review_versions ALTER COLUMN came_back SET NOT NULL;
DELETE FROM reviewing_periods WHERE person_key LIKE 'account:%';
