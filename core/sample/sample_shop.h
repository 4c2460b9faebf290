#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/shop/shop.h"

#include <QDateTime>
#include <QString>

#include <memory>

namespace kq {

/// Makes the sample shop in a new shop file: 800 people with three years of purchases up to today,
/// imported from the spreadsheets of three made-up sources, and some segments. All of it is
/// invented and follows from a fixed seed and @p now.
///
/// Errors: FileExists, and those of importing.
Result<std::unique_ptr<Shop>> makeSampleShop(const QString &path, Language language,
                                             const QDateTime &now, JobControl &control);

/// Writes the spreadsheets from which the sample shop is made. Error: FileUnwritable.
Result<QStringList> writeSampleSpreadsheets(const QString &folder, QDate today);

} // namespace kq
