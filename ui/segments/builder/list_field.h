#pragma once

#include "ui/segments/builder/choice_popup.h"

#include <QHash>
#include <QLineEdit>
#include <QSet>
#include <QStringList>

#include <functional>
#include <vector>

namespace kq {

/// Takes several words, parted by semicolons, typed or chosen from a list.
class ListField : public QLineEdit {
    Q_OBJECT
public:
    /// @p suggestions are what is kept; @p titleOf says how one is read. Other words may be typed.
    ListField(const QStringList &values, const QStringList &suggestions,
              std::function<QString(const QString &)> titleOf, QWidget *parent = nullptr);

    /// Further words to choose from, below a heading of their own.
    void addSection(const QString &heading, const QStringList &words);
    /// The words by titleKey() of their titles, where somebody has them at hand: to gather them
    /// takes time where there are tens of thousands. Not with addSection().
    void setIndex(const QHash<QString, QString> &byTitle) { m_byTitle = byTitle; }
    /// What is kept of the words that stand here now.
    [[nodiscard]] QStringList values() const;
    /// Whether a word is among those to choose from, with other tone marks and capitals too.
    [[nodiscard]] bool offers(const QString &value) const;

Q_SIGNALS:
    void listEdited(const QStringList &values);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void openChoices();
    /// What was typed last, where the shop has no such word.
    [[nodiscard]] QString unfinished() const;
    void setChosen(const QString &word, bool isChosen);
    void setValues(const QStringList &values);

    std::vector<ChoiceSection> m_sections;
    QStringList m_suggestions;       ///< of all sections
    mutable QSet<QString> m_offered; ///< the same folded, once they were asked for
    /// The same by titleKey(), once a word was typed: every key asks.
    mutable QHash<QString, QString> m_byTitle;
    std::function<QString(const QString &)> m_titleOf;
    QString m_sought; ///< the unfinished word that the open list is searched for
};

} // namespace kq
