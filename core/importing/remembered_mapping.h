#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/settings.h"
#include "core/importing/import_file.h"
#include "core/importing/sheet_feed.h"
#include "core/store/connection.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace kq {

/// By what files of one kind are known: their headers in their order, compared as headerKey()
/// does. The column of reasons of a file of rejects counts for nothing, so that a mended one is
/// known as the file that it came from; nor do columns without a name at the end.
QString fingerprintOf(QStringList headers);

/// A file as it is going to be read, and what of that was remembered.
struct OpenedFeed {
    SheetFeed feed;
    ImportRequest request; ///< with what was remembered filled in
    std::optional<RememberedMapping> remembered;
};

/// Opens the file of @p request as the owner chose to read such files. What the request fixes
/// always wins: with a mapping of its own, or for another kind of file, nothing remembered is
/// used. Nor is what does not fit the file any more, such as an order of dates that its values
/// disprove. Errors: of SheetFeed::open(), of the database.
Result<OpenedFeed> openRemembered(Connection &db, const ImportRequest &request,
                                  const ShopSettings &settings, JobControl &control);

/// Keeps how @p feed was read, for files with the same headers; @p source as the owner named it.
/// Errors: of SheetFeed::open(), of the database.
Result<void> remember(Connection &db, const SheetFeed &feed, const ImportRequest &request,
                      const QString &source, const ShopSettings &settings, JobControl &control);

} // namespace kq
