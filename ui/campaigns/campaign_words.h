#pragma once

#include "core/shop/campaign_figures.h"
#include "core/text/format.h"

#include <QString>
#include <QStringList>

namespace kq {

/// Whom a list went to: the group's name, else what the list was for.
QString groupTitle(const ExportRecord &list);

/// What a campaign brought, sentence by sentence, in words that promise no more than the numbers
/// say.
QStringList effectSentences(const CampaignFigures &figures, Money cost, const Formatter &format);

} // namespace kq
