-- The part of journal_triggers.sql for rows that come to customers who were there before the step.
-- Apart, because an INSERT with a trigger takes twice the time and a shop without customers has
-- nothing that these could note.

-- Entity 1: customers. A new one has a higher id than all before; one who is taken apart from
-- another comes back under the old one.
CREATE TEMP TRIGGER IF NOT EXISTS journal_customers_insert AFTER INSERT ON customers
WHEN new.id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 1, new.id, 0, new.id, NULL
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 1
            AND j.key1 = new.id AND j.key2 = 0);
END;

-- Entity 2: customer_codes.
CREATE TEMP TRIGGER IF NOT EXISTS journal_codes_insert AFTER INSERT ON customer_codes
WHEN new.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 2, new.id, 0, new.customer_id, NULL
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 2
            AND j.key1 = new.id AND j.key2 = 0);
END;

-- Entity 3: customer_phones.
CREATE TEMP TRIGGER IF NOT EXISTS journal_phones_insert AFTER INSERT ON customer_phones
WHEN new.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 3, new.id, 0, new.customer_id, NULL
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 3
            AND j.key1 = new.id AND j.key2 = 0);
END;

-- Entity 4: customer_emails.
CREATE TEMP TRIGGER IF NOT EXISTS journal_emails_insert AFTER INSERT ON customer_emails
WHEN new.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 4, new.id, 0, new.customer_id, NULL
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 4
            AND j.key1 = new.id AND j.key2 = 0);
END;

-- Entity 5: customer_sources.
CREATE TEMP TRIGGER IF NOT EXISTS journal_sources_insert AFTER INSERT ON customer_sources
WHEN new.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 5, new.customer_id, new.source_id, new.customer_id, NULL
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 5
            AND j.key1 = new.customer_id AND j.key2 = new.source_id);
END;

-- Entity 6: customer_tags.
CREATE TEMP TRIGGER IF NOT EXISTS journal_tags_insert AFTER INSERT ON customer_tags
WHEN new.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 6, new.customer_id, new.tag_id, new.customer_id, NULL
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 6
            AND j.key1 = new.customer_id AND j.key2 = new.tag_id);
END;

-- Entity 7: customer_attributes.
CREATE TEMP TRIGGER IF NOT EXISTS journal_attributes_insert AFTER INSERT ON customer_attributes
WHEN new.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 7, new.customer_id, new.attribute_id, new.customer_id, NULL
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 7
            AND j.key1 = new.customer_id AND j.key2 = new.attribute_id);
END;

-- Entity 8: opening_figures.
CREATE TEMP TRIGGER IF NOT EXISTS journal_figures_insert AFTER INSERT ON opening_figures
WHEN new.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 8, new.customer_id, new.source_id, new.customer_id, NULL
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 8
            AND j.key1 = new.customer_id AND j.key2 = new.source_id);
END;
