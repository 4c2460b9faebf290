#pragma once

#include "core/domain/import_record.h"
#include "core/shop/shop_figures.h"
#include "core/text/format.h"
#include "core/wording/words.h"

#include <QString>
#include <QStringList>

namespace kq {

/// What the owner should know first, in two sentences (words.md §5).
QString overviewSentence(const ShopFigures &figures, const Formatter &format, const Words &words);

/// What has to be known to read the figures rightly: that tiers are a first guess, or that part of
/// the revenue is nobody's. Empty where there is nothing to say.
QStringList overviewHints(const ShopFigures &figures, const Formatter &format, const Words &words);

/// What stands under ShopFigures::revenueOfYear: pages of groups leave the walk-ins out.
QString revenueOfYearTitle(const ShopFigures &figures, const Words &words);

/// What to do for one of the ready groups that ask for a word about now, in a few words.
QString careAction(const QString &templateKey, const Words &words);

/// What an import changed, in one sentence: who and what came in and what could not be read.
QString importSentence(const ImportRecord &record, const Formatter &format, const Words &words);

} // namespace kq
