-- Files of answers, so that each can be taken back at any later time; what people said goes with
-- the step that made it the state of now.

PRAGMA user_version = 9;

-- step_id: NULL where the step that made it so is not known, or was taken back before this version.
ALTER TABLE consent_events ADD COLUMN step_id INTEGER REFERENCES steps (id) ON DELETE CASCADE;
CREATE INDEX consent_events_by_step ON consent_events (step_id);
-- Until now they were told by their moment and by whom the step changed; who refused already was
-- not changed, and belongs to the only step of the moment.
UPDATE consent_events SET step_id = coalesce(
    (SELECT max(s.id) FROM steps s WHERE s.kind = 'edit' AND s.done_at = said_at
     AND EXISTS (SELECT 1 FROM journal j WHERE j.step_id = s.id AND j.entity IN (1, 11)
                 AND j.owner = customer_id)),
    (SELECT min(s.id) FROM steps s WHERE s.kind = 'edit' AND s.done_at = said_at
     HAVING count(*) = 1));

-- campaign_id: NULL for a list of people who want no messages. file: name without its folder.
-- row_count, matched, strangers: rows with anything in them, those about people of the campaign or
-- of the shop, and refusals of people who are not in the shop. refused: people. step_id: the
-- refusals.
CREATE TABLE answer_files (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    campaign_id INTEGER REFERENCES campaigns (id) ON DELETE CASCADE,
    file        TEXT NOT NULL,
    taken_at    TEXT NOT NULL,
    row_count   INTEGER NOT NULL,
    matched     INTEGER NOT NULL,
    refused     INTEGER NOT NULL,
    strangers   INTEGER NOT NULL,
    step_id     INTEGER REFERENCES steps (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX answer_files_by_campaign ON answer_files (campaign_id);
CREATE INDEX answer_files_by_step ON answer_files (step_id);

-- The answers that a file brought, each with the one whose place it took; NULL where there was none.
CREATE TABLE answer_changes (
    file_id        INTEGER NOT NULL REFERENCES answer_files (id) ON DELETE CASCADE,
    customer_id    INTEGER NOT NULL,
    kind           TEXT NOT NULL,
    note_before    TEXT,
    came_on_before INTEGER,
    PRIMARY KEY (file_id, customer_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_changes_by_customer ON answer_changes (customer_id, kind);

-- Refusals of people who are not in the shop, as hashes under the key that stands outside the file.
CREATE TABLE answer_strangers (
    file_id INTEGER NOT NULL REFERENCES answer_files (id) ON DELETE CASCADE,
    hash    TEXT NOT NULL,
    PRIMARY KEY (file_id, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_strangers_by_hash ON answer_strangers (hash);

-- What the file outside is yet to be told of them, because the shop file changes first: kept is 1
-- for a refusal to remember, 0 for one to forget.
CREATE TABLE refusals_to_tell (
    hash TEXT PRIMARY KEY,
    kept INTEGER NOT NULL CHECK (kept IN (0, 1))
) STRICT, WITHOUT ROWID;
