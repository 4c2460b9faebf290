-- What the owner changed of the care plans and of the prices of messages.

PRAGMA user_version = 5;

-- Fields of a plan that are not the original. group_kind: 0 a tier, 1 a segment; group_key: the key
-- of the tier, the id of the segment; field: the key of PlanField in care/plan.h.
CREATE TABLE plan_edits (
    group_kind INTEGER NOT NULL,
    group_key  TEXT    NOT NULL,
    field      TEXT    NOT NULL,
    value      TEXT    NOT NULL,
    PRIMARY KEY (group_kind, group_key, field)
) STRICT, WITHOUT ROWID;

-- The owner's own prices: one message in minor units, since a day (Julian). type: the key of
-- MessageType in care/message_type.h.
CREATE TABLE message_prices (
    type  TEXT    NOT NULL,
    since INTEGER NOT NULL,
    minor INTEGER NOT NULL,
    PRIMARY KEY (type, since)
) STRICT, WITHOUT ROWID;

-- A segment takes its plan along; its id is never given again.
CREATE TRIGGER plan_of_removed_segment AFTER DELETE ON segments
BEGIN
    DELETE FROM plan_edits WHERE group_kind = 1 AND group_key = CAST(OLD.id AS TEXT);
END;
