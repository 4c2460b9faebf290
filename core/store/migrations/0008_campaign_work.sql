-- What becomes of the messages of a campaign: codes that people got, messages that are sent one by
-- one, answers that came back. Every list has a receiver, a campaign can be taken back.

PRAGMA user_version = 8;

ALTER TABLE exports ADD COLUMN recipient TEXT NOT NULL DEFAULT '';
UPDATE exports SET recipient = coalesce(
    (SELECT c.recipient FROM campaigns c WHERE c.id = exports.id), '');
ALTER TABLE campaigns DROP COLUMN recipient;

-- removed: 1 where the list was not sent after all; it can be brought back.
ALTER TABLE campaigns ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));

-- The code of a voucher that each person got, where the list had one a person.
CREATE TABLE campaign_codes (
    campaign_id INTEGER NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
    customer_id INTEGER NOT NULL,
    code        TEXT NOT NULL,
    PRIMARY KEY (campaign_id, customer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_codes_by_customer ON campaign_codes (customer_id);

-- Campaigns whose messages are sent one by one. style: how their text is written.
CREATE TABLE hand_rounds (
    campaign_id INTEGER PRIMARY KEY REFERENCES campaigns (id) ON DELETE CASCADE,
    style       TEXT NOT NULL
) STRICT;

-- Their messages. done_on: the day on which the state was reached; NULL for those who wait.
CREATE TABLE hand_messages (
    campaign_id INTEGER NOT NULL REFERENCES hand_rounds (campaign_id) ON DELETE CASCADE,
    customer_id INTEGER NOT NULL,
    state       TEXT NOT NULL,
    done_on     INTEGER,
    PRIMARY KEY (campaign_id, customer_id),
    CHECK (state IN ('waiting', 'later', 'sent', 'refused'))
) STRICT, WITHOUT ROWID;
CREATE INDEX hand_messages_by_customer ON hand_messages (customer_id);

-- What came back. note: words of the sender or of whoever called.
CREATE TABLE campaign_answers (
    campaign_id INTEGER NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
    customer_id INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    note        TEXT NOT NULL,
    came_on     INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, customer_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_answers_by_customer ON campaign_answers (customer_id);
