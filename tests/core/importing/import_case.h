#pragma once

#include "core/domain/settings.h"
#include "core/importing/import_file.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace kq {

/// One file of tests/data/imports: files to import in turn, and what the shop holds afterwards.
///
///     # what the case shows
///     == settings currency=USD hotline=0909
///     == import orders.csv as=orders source=Till
///     (the file)
///     == mapping            (of the import above, JSON)
///     == report             (of the import above: `rows 3`, `orders 1 0 0`, `reject 4 Total x …`)
///     == fails              (of the import above: the error's code as a number is not stable, so
///                            its place and what was expected)
///     == shop
///     (dump, see shop_dump.h)
struct ImportStep {
    QString file;
    std::optional<ImportKind> kind;
    QString source;
    QByteArray content;
    QByteArray mapping;
    QStringList report;
};

struct ImportCase {
    ShopSettings settings;
    std::vector<ImportStep> steps;
    QString shop;
};

/// Empty where the file cannot be read or has an unknown section.
std::optional<ImportCase> readImportCase(const QString &path);

/// The lines of a report that a case may expect.
QStringList reportLines(const ImportReport &report);

} // namespace kq
