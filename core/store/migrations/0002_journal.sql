-- The journal: what each change of the customers and orders found, so that it can be taken back at
-- any later time. Rows that a step added are known by the range of their ids; of rows that were
-- there before, the journal keeps the first state of each, as a JSON array in the order of the
-- columns in journal_triggers.sql, whose triggers write it while a step is open.

PRAGMA user_version = 2;

-- Imports, merges and edits by hand share one series of numbers, which are never used again.
-- recorded: 0 of what was done before there was a journal.
CREATE TABLE steps (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL,
    done_at  TEXT NOT NULL,
    recorded INTEGER NOT NULL DEFAULT 1,
    CHECK (kind = 'import' OR kind = 'merge' OR kind = 'edit')
) STRICT;
INSERT INTO steps (id, kind, done_at, recorded) SELECT id, 'import', imported_at, 0 FROM imports;

-- The step that is being done, with the highest ids before it; no row while there is none.
CREATE TABLE open_step (
    step_id       INTEGER NOT NULL REFERENCES steps (id),
    last_customer INTEGER NOT NULL,
    last_code     INTEGER NOT NULL,
    last_phone    INTEGER NOT NULL,
    last_email    INTEGER NOT NULL,
    last_order    INTEGER NOT NULL,
    last_line     INTEGER NOT NULL
) STRICT;

-- The ids that a step gave to new rows.
CREATE TABLE step_ranges (
    step_id  INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
    entity   INTEGER NOT NULL,
    first_id INTEGER NOT NULL,
    last_id  INTEGER NOT NULL,
    PRIMARY KEY (step_id, entity)
) STRICT, WITHOUT ROWID;

-- The earlier steps without which a step would have gone another way: these cannot be taken back
-- before it is.
CREATE TABLE step_uses (
    step_id INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
    used_id INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
    PRIMARY KEY (step_id, used_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX step_uses_by_used ON step_uses (used_id);

-- Who became whom; undone_by: the step that took them apart again.
CREATE TABLE merges (
    step_id   INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
    gone      INTEGER NOT NULL,
    survivor  INTEGER NOT NULL,
    undone_by INTEGER REFERENCES steps (id) ON DELETE SET NULL,
    PRIMARY KEY (step_id, gone)
) STRICT, WITHOUT ROWID;
CREATE INDEX merges_by_survivor ON merges (survivor);

-- Customers of whom the owner said that they are not one; the lower id stands first.
CREATE TABLE kept_apart (
    customer1 INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    customer2 INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    PRIMARY KEY (customer1, customer2)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_apart_by_second ON kept_apart (customer2);

-- One sale that two systems told of: the order under the other code is left out when it comes again.
CREATE TABLE order_aliases (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    code      TEXT NOT NULL,
    order_id  INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    step_id   INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
    PRIMARY KEY (source_id, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX order_aliases_by_order ON order_aliases (order_id);
CREATE INDEX order_aliases_by_step ON order_aliases (step_id);

-- Pairs of orders of which the owner said that they are two sales; the lower id stands first.
CREATE TABLE sales_apart (
    order1 INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    order2 INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    PRIMARY KEY (order1, order2)
) STRICT, WITHOUT ROWID;
CREATE INDEX sales_apart_by_second ON sales_apart (order2);

-- before: the row as it was; NULL where the step added it to a customer who was there.
-- owner: the customer or, from entity 9 on, the order that the row belonged to.
CREATE TABLE journal (
    step_id INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
    entity  INTEGER NOT NULL,
    key1    INTEGER NOT NULL,
    key2    INTEGER NOT NULL,
    owner   INTEGER NOT NULL,
    before  TEXT,
    PRIMARY KEY (step_id, entity, key1, key2)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_by_owner ON journal (entity, owner, step_id);

-- 1: what this source says of a customer is not overwritten by the others. At most one.
ALTER TABLE sources ADD COLUMN preferred INTEGER NOT NULL DEFAULT 0;

-- Folders that are looked at for spreadsheets to import; source: empty where each file tells it.
CREATE TABLE watched_folders (
    path    TEXT PRIMARY KEY,
    source  TEXT NOT NULL,
    at_once INTEGER NOT NULL,
    CHECK (at_once = 0 OR at_once = 1)
) STRICT, WITHOUT ROWID;

-- Files in them that need no answer any more; modified: milliseconds since 1970, UTC.
-- content_hash: empty where nobody opened the file.
CREATE TABLE seen_files (
    path         TEXT PRIMARY KEY,
    size         INTEGER NOT NULL,
    modified     INTEGER NOT NULL,
    content_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
