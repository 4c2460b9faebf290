#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/condition/condition.h"

#include <QDate>
#include <QString>

#include <vector>

namespace kq {

/// A ready segment that the product brings (words.md §2): name and explanation in both languages
/// and a condition to start from.
struct SegmentTemplate {
    struct Text {
        QString vietnamese;
        QString english;

        [[nodiscard]] const QString &in(Language language) const
        {
            return language == Language::Vietnamese ? vietnamese : english;
        }
    };

    QString key;
    bool classic = false; ///< one of the four classic groups, which have care plans
    Text name;
    Text line;
    Condition condition;
};

/// All ready segments in the order in which they are offered.
///
/// @p asOf fills the days that a tree cannot say by itself: those of the lunar new year. They are
/// known from 2015 to 2035; outside that span the ready segment about Tết is left out.
std::vector<SegmentTemplate> segmentTemplates(QDate asOf);

/// The ready segment of that key. Error: UnknownTemplate.
Result<SegmentTemplate> segmentTemplate(QStringView key, QDate asOf);

} // namespace kq
