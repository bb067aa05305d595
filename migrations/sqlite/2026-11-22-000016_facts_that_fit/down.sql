ALTER TABLE review_versions ADD COLUMN came_back_told TEXT NOT NULL DEFAULT 'nothing';
UPDATE review_versions SET came_back_told = came_back WHERE came_back IS NOT NULL;
ALTER TABLE review_versions DROP COLUMN came_back;
ALTER TABLE review_versions RENAME COLUMN came_back_told TO came_back;
DELETE FROM reviewing_periods WHERE person_key LIKE 'account:%';
