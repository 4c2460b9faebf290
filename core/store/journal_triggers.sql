-- What fills the journal (migrations/0002_journal.sql): made on each connection that opens a step,
-- so that no change of a step can forget to. Not part of the shop file, because a file's own triggers
-- may not call functions that SQLite does not count as innocuous (PRAGMA trusted_schema).
--
-- NOT EXISTS and not INSERT OR IGNORE: what a statement says about conflicts would override it.

-- What is added is in journal_additions.sql.

-- Entity 1: customers.
CREATE TEMP TRIGGER IF NOT EXISTS journal_customers_update AFTER UPDATE ON customers
WHEN old.id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 1, old.id, 0, old.id,
               json_array(old.id, old.name, old.search, old.address, old.area, old.gender,
                          old.birth_year, old.birth_month, old.birth_day, old.registered_on,
                          old.app, old.note, old.do_not_contact, old.consent_zalo,
                          old.consent_sms, old.consent_email, old.consent_phone)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 1
            AND j.key1 = old.id AND j.key2 = 0);
END;

CREATE TEMP TRIGGER IF NOT EXISTS journal_customers_delete AFTER DELETE ON customers
WHEN old.id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 1, old.id, 0, old.id,
               json_array(old.id, old.name, old.search, old.address, old.area, old.gender,
                          old.birth_year, old.birth_month, old.birth_day, old.registered_on,
                          old.app, old.note, old.do_not_contact, old.consent_zalo,
                          old.consent_sms, old.consent_email, old.consent_phone)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 1
            AND j.key1 = old.id AND j.key2 = 0);
END;

-- Entity 2: customer_codes.
CREATE TEMP TRIGGER IF NOT EXISTS journal_codes_update AFTER UPDATE ON customer_codes
WHEN old.id <= (SELECT last_code FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 2, old.id, 0, old.customer_id,
               json_array(old.id, old.customer_id, old.source_id, old.code)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 2
            AND j.key1 = old.id AND j.key2 = 0);
END;

CREATE TEMP TRIGGER IF NOT EXISTS journal_codes_delete AFTER DELETE ON customer_codes
WHEN old.id <= (SELECT last_code FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 2, old.id, 0, old.customer_id,
               json_array(old.id, old.customer_id, old.source_id, old.code)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 2
            AND j.key1 = old.id AND j.key2 = 0);
END;

-- Entity 3: customer_phones.
CREATE TEMP TRIGGER IF NOT EXISTS journal_phones_update AFTER UPDATE ON customer_phones
WHEN old.id <= (SELECT last_phone FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 3, old.id, 0, old.customer_id,
               json_array(old.id, old.customer_id, old.number, old.kind, old.hidden)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 3
            AND j.key1 = old.id AND j.key2 = 0);
END;

CREATE TEMP TRIGGER IF NOT EXISTS journal_phones_delete AFTER DELETE ON customer_phones
WHEN old.id <= (SELECT last_phone FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 3, old.id, 0, old.customer_id,
               json_array(old.id, old.customer_id, old.number, old.kind, old.hidden)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 3
            AND j.key1 = old.id AND j.key2 = 0);
END;

-- Entity 4: customer_emails.
CREATE TEMP TRIGGER IF NOT EXISTS journal_emails_update AFTER UPDATE ON customer_emails
WHEN old.id <= (SELECT last_email FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 4, old.id, 0, old.customer_id,
               json_array(old.id, old.customer_id, old.email, old.hidden)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 4
            AND j.key1 = old.id AND j.key2 = 0);
END;

CREATE TEMP TRIGGER IF NOT EXISTS journal_emails_delete AFTER DELETE ON customer_emails
WHEN old.id <= (SELECT last_email FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 4, old.id, 0, old.customer_id,
               json_array(old.id, old.customer_id, old.email, old.hidden)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 4
            AND j.key1 = old.id AND j.key2 = 0);
END;

-- Entity 5: customer_sources.
CREATE TEMP TRIGGER IF NOT EXISTS journal_sources_delete AFTER DELETE ON customer_sources
WHEN old.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 5, old.customer_id, old.source_id, old.customer_id,
               json_array(old.customer_id, old.source_id)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 5
            AND j.key1 = old.customer_id AND j.key2 = old.source_id);
END;

-- Entity 6: customer_tags.
CREATE TEMP TRIGGER IF NOT EXISTS journal_tags_delete AFTER DELETE ON customer_tags
WHEN old.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 6, old.customer_id, old.tag_id, old.customer_id,
               json_array(old.customer_id, old.tag_id)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 6
            AND j.key1 = old.customer_id AND j.key2 = old.tag_id);
END;

-- Entity 7: customer_attributes.
CREATE TEMP TRIGGER IF NOT EXISTS journal_attributes_update AFTER UPDATE ON customer_attributes
WHEN old.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 7, old.customer_id, old.attribute_id, old.customer_id,
               json_array(old.customer_id, old.attribute_id, old.value)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 7
            AND j.key1 = old.customer_id AND j.key2 = old.attribute_id);
END;

CREATE TEMP TRIGGER IF NOT EXISTS journal_attributes_delete AFTER DELETE ON customer_attributes
WHEN old.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 7, old.customer_id, old.attribute_id, old.customer_id,
               json_array(old.customer_id, old.attribute_id, old.value)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 7
            AND j.key1 = old.customer_id AND j.key2 = old.attribute_id);
END;

-- Entity 8: opening_figures.
CREATE TEMP TRIGGER IF NOT EXISTS journal_figures_update AFTER UPDATE ON opening_figures
WHEN old.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 8, old.customer_id, old.source_id, old.customer_id,
               json_array(old.customer_id, old.source_id, old.order_count, old.total,
                          old.first_on, old.last_on)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 8
            AND j.key1 = old.customer_id AND j.key2 = old.source_id);
END;

CREATE TEMP TRIGGER IF NOT EXISTS journal_figures_delete AFTER DELETE ON opening_figures
WHEN old.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 8, old.customer_id, old.source_id, old.customer_id,
               json_array(old.customer_id, old.source_id, old.order_count, old.total,
                          old.first_on, old.last_on)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 8
            AND j.key1 = old.customer_id AND j.key2 = old.source_id);
END;

-- Entity 9: orders.
CREATE TEMP TRIGGER IF NOT EXISTS journal_orders_update AFTER UPDATE ON orders
WHEN old.id <= (SELECT last_order FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 9, old.id, 0, old.id,
               json_array(old.id, old.source_id, old.code, old.customer_id, old.placed_day,
                          old.placed_second, old.status, old.stated_status, old.area_id,
                          old.channel_id, old.branch_id, old.discount, old.refund, old.total,
                          old.total_given)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 9
            AND j.key1 = old.id AND j.key2 = 0);
END;

CREATE TEMP TRIGGER IF NOT EXISTS journal_orders_delete AFTER DELETE ON orders
WHEN old.id <= (SELECT last_order FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 9, old.id, 0, old.id,
               json_array(old.id, old.source_id, old.code, old.customer_id, old.placed_day,
                          old.placed_second, old.status, old.stated_status, old.area_id,
                          old.channel_id, old.branch_id, old.discount, old.refund, old.total,
                          old.total_given)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 9
            AND j.key1 = old.id AND j.key2 = 0);
END;

-- Entity 10: order_lines.
CREATE TEMP TRIGGER IF NOT EXISTS journal_lines_update AFTER UPDATE ON order_lines
WHEN old.id <= (SELECT last_line FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 10, old.id, 0, old.order_id,
               json_array(old.id, old.order_id, old.product_id, old.quantity, old.amount)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 10
            AND j.key1 = old.id AND j.key2 = 0);
END;

CREATE TEMP TRIGGER IF NOT EXISTS journal_lines_delete AFTER DELETE ON order_lines
WHEN old.id <= (SELECT last_line FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 10, old.id, 0, old.order_id,
               json_array(old.id, old.order_id, old.product_id, old.quantity, old.amount)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 10
            AND j.key1 = old.id AND j.key2 = 0);
END;

-- Entity 11: owner_fields.
CREATE TEMP TRIGGER IF NOT EXISTS journal_owner_fields_insert AFTER INSERT ON owner_fields
WHEN new.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 11, new.customer_id, new.field, new.customer_id, NULL
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 11
            AND j.key1 = new.customer_id AND j.key2 = new.field);
END;

CREATE TEMP TRIGGER IF NOT EXISTS journal_owner_fields_delete AFTER DELETE ON owner_fields
WHEN old.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 11, old.customer_id, old.field, old.customer_id,
               json_array(old.customer_id, old.field)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 11
            AND j.key1 = old.customer_id AND j.key2 = old.field);
END;

-- Entity 12: owner_attributes.
CREATE TEMP TRIGGER IF NOT EXISTS journal_owner_attributes_insert AFTER INSERT ON owner_attributes
WHEN new.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 12, new.customer_id, new.attribute_id, new.customer_id, NULL
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 12
            AND j.key1 = new.customer_id AND j.key2 = new.attribute_id);
END;

CREATE TEMP TRIGGER IF NOT EXISTS journal_owner_attributes_delete AFTER DELETE ON owner_attributes
WHEN old.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 12, old.customer_id, old.attribute_id, old.customer_id,
               json_array(old.customer_id, old.attribute_id)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 12
            AND j.key1 = old.customer_id AND j.key2 = old.attribute_id);
END;

-- Entity 13: owner_untagged.
CREATE TEMP TRIGGER IF NOT EXISTS journal_owner_untagged_insert AFTER INSERT ON owner_untagged
WHEN new.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 13, new.customer_id, new.tag_id, new.customer_id, NULL
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 13
            AND j.key1 = new.customer_id AND j.key2 = new.tag_id);
END;

CREATE TEMP TRIGGER IF NOT EXISTS journal_owner_untagged_delete AFTER DELETE ON owner_untagged
WHEN old.customer_id <= (SELECT last_customer FROM open_step)
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 13, old.customer_id, old.tag_id, old.customer_id,
               json_array(old.customer_id, old.tag_id)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 13
            AND j.key1 = old.customer_id AND j.key2 = old.tag_id);
END;

-- Entity 14: attributes. Their rows are never deleted, and new ones may stay as unused words.
CREATE TEMP TRIGGER IF NOT EXISTS journal_definitions_update AFTER UPDATE ON attributes
BEGIN
    INSERT INTO journal (step_id, entity, key1, key2, owner, before)
        SELECT s.step_id, 14, old.id, 0, old.id,
               json_array(old.id, old.name, old.folded, old.type, old.choices, old.removed)
        FROM open_step s WHERE NOT EXISTS (
            SELECT 1 FROM journal j WHERE j.step_id = s.step_id AND j.entity = 14
            AND j.key1 = old.id AND j.key2 = 0);
END;
