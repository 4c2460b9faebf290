-- The shop file, version 1. Money is whole minor units, days are Julian day numbers, seconds count
-- from midnight, quantities are millionths of a unit. Empty text means not known.

PRAGMA application_id = 1263030606; -- KHQN
PRAGMA user_version = 1;

-- Counts committed changes of one part of the shop, by which caches know that they are stale.
CREATE TABLE versions (
    part    TEXT PRIMARY KEY,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO versions (part, version) VALUES ('data', 0), ('definitions', 0);

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where data came from: Shopee, the till, … Codes of customers and orders are one per source.
CREATE TABLE sources (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE imports (
    id                INTEGER PRIMARY KEY,
    file              TEXT NOT NULL,
    kind              TEXT NOT NULL,
    source_id         INTEGER NOT NULL REFERENCES sources (id),
    imported_at       TEXT NOT NULL,
    content_hash      TEXT NOT NULL,
    mapping           TEXT NOT NULL,
    row_count         INTEGER NOT NULL,
    accepted          INTEGER NOT NULL,
    rejected          INTEGER NOT NULL,
    customers_added   INTEGER NOT NULL,
    customers_updated INTEGER NOT NULL,
    customers_merged  INTEGER NOT NULL,
    orders_added      INTEGER NOT NULL,
    orders_updated    INTEGER NOT NULL,
    orders_unchanged  INTEGER NOT NULL
) STRICT;

-- What the owner chose for files with these headers, applied when such a file comes again.
CREATE TABLE mappings (
    fingerprint TEXT PRIMARY KEY,
    mapping     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- `search` is the folded name, for a search without tone marks. The checks say OR and not IN, which
-- would build a small table for every row: four times as slow.
CREATE TABLE customers (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    name           TEXT NOT NULL DEFAULT '',
    search         TEXT NOT NULL DEFAULT '',
    address        TEXT NOT NULL DEFAULT '',
    area           TEXT NOT NULL DEFAULT '',
    gender         TEXT NOT NULL DEFAULT '',
    birth_year     INTEGER NOT NULL DEFAULT 0,
    birth_month    INTEGER NOT NULL DEFAULT 0,
    birth_day      INTEGER NOT NULL DEFAULT 0,
    registered_on  INTEGER,
    app            TEXT NOT NULL DEFAULT '',
    note           TEXT NOT NULL DEFAULT '',
    do_not_contact INTEGER NOT NULL DEFAULT 0,
    consent_zalo   TEXT NOT NULL DEFAULT 'unknown',
    consent_sms    TEXT NOT NULL DEFAULT 'unknown',
    consent_email  TEXT NOT NULL DEFAULT 'unknown',
    consent_phone  TEXT NOT NULL DEFAULT 'unknown',
    CHECK (gender = '' OR gender = 'male' OR gender = 'female' OR gender = 'other'),
    CHECK (birth_month BETWEEN 0 AND 12),
    CHECK (birth_day BETWEEN 0 AND 31),
    CHECK (do_not_contact = 0 OR do_not_contact = 1),
    CHECK (consent_zalo = 'unknown' OR consent_zalo = 'granted' OR consent_zalo = 'refused'),
    CHECK (consent_sms = 'unknown' OR consent_sms = 'granted' OR consent_sms = 'refused'),
    CHECK (consent_email = 'unknown' OR consent_email = 'granted' OR consent_email = 'refused'),
    CHECK (consent_phone = 'unknown' OR consent_phone = 'granted' OR consent_phone = 'refused')
) STRICT;

CREATE INDEX customers_by_search ON customers (search);

-- Identities. `id` gives the order in which they came: the first is the one that lists show.
CREATE TABLE customer_codes (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    source_id   INTEGER NOT NULL REFERENCES sources (id),
    code        TEXT NOT NULL,
    UNIQUE (source_id, code)
) STRICT;
CREATE INDEX customer_codes_by_customer ON customer_codes (customer_id);

-- A number of kind 'invalid' identifies nobody and may stand with several people.
CREATE TABLE customer_phones (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    number      TEXT NOT NULL,
    kind        TEXT NOT NULL,
    UNIQUE (customer_id, number),
    CHECK (kind = 'mobile' OR kind = 'fixed' OR kind = 'invalid')
) STRICT;
CREATE UNIQUE INDEX customer_phones_by_number ON customer_phones (number) WHERE kind <> 'invalid';

CREATE TABLE customer_emails (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    email       TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX customer_emails_by_customer ON customer_emails (customer_id);

CREATE TABLE customer_sources (
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    source_id   INTEGER NOT NULL REFERENCES sources (id),
    PRIMARY KEY (customer_id, source_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE customer_tags (
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    tag_id      INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    PRIMARY KEY (customer_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_tags_by_tag ON customer_tags (tag_id, customer_id);

-- The shop's own attributes. `type`: text number money date yes_no choice.
CREATE TABLE attributes (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    type   TEXT NOT NULL
) STRICT;

-- `value` is the stable text of the type: a decimal, whole minor units, an ISO date, 0 or 1, text.
CREATE TABLE customer_attributes (
    customer_id  INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    attribute_id INTEGER NOT NULL REFERENCES attributes (id) ON DELETE CASCADE,
    value        TEXT NOT NULL,
    PRIMARY KEY (customer_id, attribute_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE opening_figures (
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    source_id   INTEGER NOT NULL REFERENCES sources (id),
    order_count INTEGER NOT NULL,
    total       INTEGER,
    first_on    INTEGER,
    last_on     INTEGER NOT NULL,
    PRIMARY KEY (customer_id, source_id)
) STRICT, WITHOUT ROWID;

-- Words that repeat by the million are kept once. 0 stands for not known.
CREATE TABLE areas (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE channels (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE branches (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE products (
    id       INTEGER PRIMARY KEY,
    code     TEXT NOT NULL,
    name     TEXT NOT NULL,
    category TEXT NOT NULL,
    UNIQUE (code, name, category)
) STRICT;

-- total_given: 1 where the file said what was paid; 0 where it is the sum of the lines less the
-- discount, and follows when lines arrive later. `total` is always after `refund`.
-- stated_status: what the file said; `status` is that, or `returned` where the total is negative.
CREATE TABLE orders (
    id            INTEGER PRIMARY KEY,
    source_id     INTEGER NOT NULL REFERENCES sources (id),
    code          TEXT NOT NULL,
    customer_id   INTEGER REFERENCES customers (id),
    placed_day    INTEGER NOT NULL,
    placed_second INTEGER,
    status        TEXT NOT NULL,
    stated_status TEXT NOT NULL DEFAULT 'completed',
    area_id       INTEGER NOT NULL DEFAULT 0,
    channel_id    INTEGER NOT NULL DEFAULT 0,
    branch_id     INTEGER NOT NULL DEFAULT 0,
    discount      INTEGER NOT NULL DEFAULT 0,
    refund        INTEGER NOT NULL DEFAULT 0,
    total         INTEGER NOT NULL,
    total_given   INTEGER NOT NULL,
    UNIQUE (source_id, code),
    CHECK (status = 'completed' OR status = 'open' OR status = 'cancelled' OR status = 'returned'),
    CHECK (stated_status = 'completed' OR stated_status = 'open' OR stated_status = 'cancelled'
           OR stated_status = 'returned')
) STRICT;
CREATE INDEX orders_by_customer ON orders (customer_id);

CREATE TABLE order_lines (
    id         INTEGER PRIMARY KEY,
    order_id   INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    product_id INTEGER NOT NULL REFERENCES products (id),
    quantity   INTEGER NOT NULL,
    amount     INTEGER NOT NULL
) STRICT;
CREATE INDEX order_lines_by_order ON order_lines (order_id);

-- `condition` is JSON of the condition language; the store never looks inside.
CREATE TABLE segments (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    name      TEXT NOT NULL,
    folded    TEXT NOT NULL UNIQUE,
    condition TEXT NOT NULL,
    template  TEXT NOT NULL DEFAULT '',
    changed_at TEXT NOT NULL
) STRICT;

-- The ladder, in the order of `position`. An empty name stands for the product's own, in the
-- language of the reader.
CREATE TABLE tiers (
    key       TEXT PRIMARY KEY,
    position  INTEGER NOT NULL UNIQUE,
    name      TEXT NOT NULL DEFAULT '',
    condition TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every list that went out, so that the owner sees what was sent to whom and for what.
CREATE TABLE exports (
    id          INTEGER PRIMARY KEY,
    exported_at TEXT NOT NULL,
    group_name  TEXT NOT NULL,
    channel     TEXT NOT NULL,
    format      TEXT NOT NULL,
    purpose     TEXT NOT NULL,
    file        TEXT NOT NULL,
    written     INTEGER NOT NULL,
    excluded    INTEGER NOT NULL,
    held_out    INTEGER NOT NULL,
    cost        INTEGER NOT NULL
) STRICT;
