#pragma once

#include "core/care/group_figures.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace kq {

class Formatter;

/// The figures of a group beside those of the shop.
class GroupFacts : public Card {
    Q_OBJECT
public:
    explicit GroupFacts(QWidget *parent = nullptr);

    void show(const GroupFigures &group, const GroupFigures &shop, const Formatter &format);

private:
    void addRow(const QString &name, const QString &group, const QString &shop);

    QGridLayout *m_grid;
};

} // namespace kq
