-- What a segment is about, in the owner's words, and the colour by which it is found.

PRAGMA user_version = 4;

ALTER TABLE segments ADD COLUMN description TEXT NOT NULL DEFAULT '';
-- colour: a key of SegmentColour in core/segment/segment_look.h; empty for none.
ALTER TABLE segments ADD COLUMN colour TEXT NOT NULL DEFAULT '';
