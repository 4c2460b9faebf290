-- Lists that went out as campaigns, with the people on them; consent with its evidence; requests of
-- people about their data; who was erased.

PRAGMA user_version = 6;

-- What an export was for, beside the record in `exports`, whose id it has.
-- sent_on: the day from which its messages count. condition: JSON of the condition language, as it
-- was then. seed: as text, because it has 64 bits without a sign.
CREATE TABLE campaigns (
    id        INTEGER PRIMARY KEY REFERENCES exports (id) ON DELETE CASCADE,
    sent_on   INTEGER NOT NULL,
    condition TEXT NOT NULL,
    recipient TEXT NOT NULL,
    script    TEXT NOT NULL,
    seed      TEXT NOT NULL
) STRICT;
CREATE INDEX campaigns_by_day ON campaigns (sent_on);

-- Customers by the ids that they had then: who was merged since is found through `merges`.
CREATE TABLE campaign_people (
    campaign_id INTEGER NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
    customer_id INTEGER NOT NULL,
    held_out    INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, customer_id),
    CHECK (held_out = 0 OR held_out = 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_people_by_customer ON campaign_people (customer_id);

-- What people said about messages, newest last; the state of now stands with the customer.
CREATE TABLE consent_events (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    channel     TEXT NOT NULL,
    state       TEXT NOT NULL,
    said_at     TEXT NOT NULL,
    how         TEXT NOT NULL,
    evidence    TEXT NOT NULL,
    CHECK (channel = 'zalo' OR channel = 'sms' OR channel = 'email' OR channel = 'phone'),
    CHECK (state = 'unknown' OR state = 'granted' OR state = 'refused')
) STRICT;
CREATE INDEX consent_events_by_customer ON consent_events (customer_id);

-- People whose data may be kept but not used.
CREATE TABLE restrictions (
    customer_id INTEGER PRIMARY KEY,
    since       INTEGER NOT NULL,
    note        TEXT NOT NULL
) STRICT;

-- Requests of people about their data, with the days by which they are to be answered and done.
-- customer_id stays when the person is erased: it leads nowhere then.
CREATE TABLE data_requests (
    id          INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    received_on INTEGER NOT NULL,
    answer_by   INTEGER NOT NULL,
    due_on      INTEGER NOT NULL,
    done_on     INTEGER,
    note        TEXT NOT NULL
) STRICT;
CREATE INDEX data_requests_by_customer ON data_requests (customer_id);

-- Phones, e-mails and codes of erased people as hashes under a key that stands outside the file.
CREATE TABLE erased_identities (
    hash      TEXT PRIMARY KEY,
    erased_on INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
