#pragma once

#include "core/condition/condition.h"
#include "core/shop/snapshot.h"

#include <QComboBox>

#include <optional>

namespace kq {

/// A tier or a segment by which customers are filtered, or all of them.
class GroupFilter : public QComboBox {
    Q_OBJECT
public:
    explicit GroupFilter(QWidget *parent = nullptr);

    /// The tiers and segments of the shop as it is now. Where the chosen one is gone, everybody is
    /// chosen and changed() says so.
    void fill(const Snapshot &snapshot, Language language);
    /// The condition of the chosen group; empty for all customers.
    [[nodiscard]] std::optional<Condition> condition() const;
    /// Of a tier; empty otherwise. Likewise below.
    [[nodiscard]] QString tierKey() const;
    [[nodiscard]] std::optional<SegmentId> segment() const;
    void retranslate();

Q_SIGNALS:
    void changed();
};

} // namespace kq
