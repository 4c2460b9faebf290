#pragma once

#include "core/importing/import_file.h"
#include "core/wording/words.h"

namespace kq {

/// Why a row or value was turned away and what to do, in one sentence.
QString sentenceFor(RejectReason reason, const Words &words);

/// What a column becomes, as people call it: "Phone", "số điện thoại". Own attributes are called
/// by their name, not by this.
QString nameOf(ImportField field, const Words &words);

/// That several people are named under one phone, and what it may mean.
QString sentenceFor(const SharedPhone &shared, const Words &words);

QString nameOf(ImportKind kind, const Words &words);

/// What an own attribute holds: "Date", "có hoặc không".
QString nameOf(AttributeType type, const Words &words);

/// What people call the source @p source: as it is written, and the one without a name "Your shop".
QString nameOfSource(const QString &source, const Words &words);

/// `khách.xlsx · Tháng 5`: the name of the file, with the sheet where the file has several.
QString nameOf(const ImportRecord &import);

} // namespace kq
