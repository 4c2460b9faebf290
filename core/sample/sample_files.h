#pragma once

#include "core/base/result.h"
#include "core/sample/sample_people.h"

#include <QString>

#include <vector>

namespace kq {

/// A spreadsheet of the sample shop and the source that it came from.
struct SampleFile {
    QString path;
    QString source;
};

/// Writes the spreadsheets of @p people into @p folder, as the programs of a shop export them: the
/// till's customer list and invoices, orders of a marketplace (phones written with +84, some masked
/// with stars) and of a web shop (with e-mails). The same people stand in several of them.
///
/// In the order in which they are to be imported. Error: FileUnwritable.
Result<std::vector<SampleFile>> writeSampleFiles(const std::vector<SamplePerson> &people,
                                                 const QString &folder);

} // namespace kq
