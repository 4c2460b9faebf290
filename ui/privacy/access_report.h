#pragma once

#include "core/base/result.h"
#include "core/shop/shop.h"
#include "core/text/format.h"

#include <QString>

#include <vector>

namespace kq {

/// All that the shop keeps of a person.
struct AccessReport {
    PersonFile person;
    std::vector<OrderWithLines> orders;
    ShopSettings settings;
    std::vector<PersonMessage> messages = {};     ///< newest first
    std::vector<StoredAttribute> attributes = {}; ///< the shop's own
};

/// The report as HTML, for the person to read. @p on: the day on which it is made.
QString accessReportText(const AccessReport &report, const Formatter &format, QDate on);

/// Writes it as a PDF. Error: FileUnwritable.
Result<void> writeAccessReport(const QString &html, const QString &path);

} // namespace kq
