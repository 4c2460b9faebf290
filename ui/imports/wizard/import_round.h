#pragma once

#include "core/importing/import_file.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace kq {

/// A file that waits for its turn, or one sheet of it.
struct NextFile {
    QString file;
    QString sheet; ///< empty: finds it out
};

/// The files that the owner imports one after the other, and what they find in the shop: the round
/// of a wizard without its widgets.
class ImportRound {
public:
    /// Begins anew. Nothing was imported in it so far.
    void begin(const QStringList &files);
    /// Further files, behind those that wait.
    void add(const QStringList &files);
    /// Further sheets of @p file, the one in hand: they come next, instead of those of an earlier
    /// choice.
    void setSheets(const QString &file, const QStringList &sheets);
    void giveUp() { m_waiting.clear(); }

    [[nodiscard]] bool hasNext() const { return !m_waiting.isEmpty(); }
    /// The name of the next file, or of its sheet; empty where there is none.
    [[nodiscard]] QString nextName() const;
    [[nodiscard]] bool nextIsSheet() const;
    [[nodiscard]] NextFile takeNext() { return m_waiting.takeFirst(); }

    /// What the shop has imported so far, this round included.
    void setHistory(const std::vector<ImportRecord> &imports) { m_history = imports; }
    void keep(const ImportRecord &import) { m_imported.push_back(import.id); }

    /// Whether the shop holds nothing but what this round brought.
    [[nodiscard]] bool isFirst() const;
    /// Whether @p report brought totals of a source from which no orders have come.
    [[nodiscard]] bool broughtFiguresAlone(const ImportReport &report) const;

private:
    QList<NextFile> m_waiting;
    std::vector<ImportRecord> m_history;
    std::vector<ImportId> m_imported;
};

} // namespace kq
