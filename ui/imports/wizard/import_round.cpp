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
    m_waiting.clear();
    m_imported.clear();
    add(files);
}

void ImportRound::add(const QStringList &files)
{
    for (const QString &file : files)
        m_waiting.append({file, {}});
}

void ImportRound::setSheets(const QString &file, const QStringList &sheets)
{
    while (!m_waiting.isEmpty() && m_waiting.front().file == file &&
           !m_waiting.front().sheet.isEmpty())
        m_waiting.removeFirst();
    for (qsizetype i = 0; i < sheets.size(); ++i)
        m_waiting.insert(i, {file, sheets[i]});
}

QString ImportRound::nextName() const
{
    if (m_waiting.isEmpty())
        return {};
    const NextFile &next = m_waiting.front();
    return next.sheet.isEmpty() ? QFileInfo(next.file).fileName() : next.sheet;
}

bool ImportRound::nextIsSheet() const
{
    return hasNext() && !m_waiting.front().sheet.isEmpty();
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
