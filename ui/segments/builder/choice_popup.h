#pragma once

#include <QFrame>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;

namespace kq {

class SearchedListKeys;

/// Words to choose from; the heading of the first section may be empty.
struct ChoiceSection {
    QString heading;
    QStringList words;
};

/// A list of words with a tick before each, thousands if need be. Typing narrows it, without tone
/// marks too; Enter and a click tick the marked one, and the list stays open for more.
class ChoicePopup : public QFrame {
    Q_OBJECT
public:
    ChoicePopup(const std::vector<ChoiceSection> &sections,
                const std::function<QString(const QString &)> &titleOf, const QStringList &chosen,
                QWidget *parent = nullptr);

    /// Narrows the list as if @p text had been typed.
    void searchFor(const QString &text);
    void openBelow(const QWidget &field);

Q_SIGNALS:
    void toggled(const QString &word, bool isChosen);

private:
    class Words;

    void narrow(const QString &typed);
    void toggle(const QModelIndex &index);

    Words *m_words;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_nothing; ///< says so in the place of an empty list
    SearchedListKeys *m_keys;
};

} // namespace kq
