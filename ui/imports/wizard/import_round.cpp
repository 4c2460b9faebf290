#include "ui/imports/wizard/import_round.h"

#include "core/text/fold.h"

#include <QFileInfo>

#include <algorithm>

namespace kq {

namespace {

bool isOpeningFigure(const MappedColumn &column)
{
    return column.field == ImportField::OrdersCount || column.field == ImportField::OrdersTotal ||
           column.field == ImportField::LastOrderOn;
}

} // namespace

void ImportRound::begin(const QStringList &files)
{
    m_waiting = files;
    m_imported.clear();
}

QString ImportRound::nextName() const
{
    return m_waiting.isEmpty() ? QString() : QFileInfo(m_waiting.front()).fileName();
}

bool ImportRound::isFirst() const
{
    return std::all_of(m_history.begin(), m_history.end(), [this](const ImportRecord &import) {
        return std::find(m_imported.begin(), m_imported.end(), import.id) != m_imported.end();
    });
}

bool ImportRound::broughtFiguresAlone(const ImportReport &report) const
{
    const std::vector<MappedColumn> &columns = report.mapping.columns;
    const QString source = folded(report.record.source);
    const auto isOfOrders = [&](const ImportRecord &import) {
        return import.kind != ImportKind::Customers && folded(import.source) == source;
    };
    return std::any_of(columns.begin(), columns.end(), isOpeningFigure) &&
           std::none_of(m_history.begin(), m_history.end(), isOfOrders);
}

} // namespace kq
