-- What each change of the data was, so that columns in memory which were built before it can be
-- brought up to date by what changed alone.

PRAGMA user_version = 7;

-- version: of the data after the change (table versions). last_step: the highest number of a step
-- by then. told: 1 where the steps since the row before tell all that changed; 0 where there is no
-- step that does, as after taking one back.
CREATE TABLE data_changes (
    version   INTEGER PRIMARY KEY,
    last_step INTEGER NOT NULL,
    told      INTEGER NOT NULL,
    CHECK (told = 0 OR told = 1)
) STRICT;
INSERT INTO data_changes (version, last_step, told)
    SELECT version, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'steps'), 0), 0
    FROM versions WHERE part = 'data';
