-- What came back is asked only of those who can have got a rejection; nobody else says anything.
ALTER TABLE review_versions ADD COLUMN came_back_told TEXT;
UPDATE review_versions SET came_back_told = came_back;
ALTER TABLE review_versions DROP COLUMN came_back;
ALTER TABLE review_versions RENAME COLUMN came_back_told TO came_back;

-- Twelve months hold for an account as well, whatever its address was: a second row per review.
INSERT INTO reviewing_periods (agency_id, person_key, review_id, ends_at)
SELECT p.agency_id, 'account:' || r.account_id, MAX(p.review_id), MAX(p.ends_at)
FROM reviewing_periods p JOIN reviews r ON r.id = p.review_id
WHERE r.account_id IS NOT NULL
GROUP BY p.agency_id, r.account_id;
