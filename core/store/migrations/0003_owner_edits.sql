-- What the owner changed by hand, which no file changes again; and the shop's own attributes with
-- their choices.

PRAGMA user_version = 3;

-- 1: files know the customer by it and the owner does not want it. It finds the customer when such a
-- file comes again; it is not shown, and nothing is sent to it.
ALTER TABLE customer_phones ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE customer_emails ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;

-- Fields of a customer whose value, also an empty one, is the owner's word. field: the numbers of
-- OwnerField in domain/owner_field.h.
CREATE TABLE owner_fields (
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    field       INTEGER NOT NULL,
    PRIMARY KEY (customer_id, field)
) STRICT, WITHOUT ROWID;

-- The same for the shop's own attributes.
CREATE TABLE owner_attributes (
    customer_id  INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    attribute_id INTEGER NOT NULL REFERENCES attributes (id),
    PRIMARY KEY (customer_id, attribute_id)
) STRICT, WITHOUT ROWID;

-- Tags that the owner took away from a customer.
CREATE TABLE owner_untagged (
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    tag_id      INTEGER NOT NULL REFERENCES tags (id),
    PRIMARY KEY (customer_id, tag_id)
) STRICT, WITHOUT ROWID;

-- choices: of an attribute of that type, a JSON array of texts in the order of the owner; empty
-- where any text will do. removed: 1 where the owner took the attribute away; `folded` is then a
-- blank and the id, which no name folds to.
ALTER TABLE attributes ADD COLUMN choices TEXT NOT NULL DEFAULT '[]';
ALTER TABLE attributes ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
