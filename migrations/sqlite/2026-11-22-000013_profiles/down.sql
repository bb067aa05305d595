DROP TABLE agency_revisions;
DROP TABLE former_names;
DROP TABLE logos;
ALTER TABLE agencies DROP COLUMN permit;
ALTER TABLE agencies DROP COLUMN registry_number;
ALTER TABLE agencies DROP COLUMN logo;
