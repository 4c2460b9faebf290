#pragma once

#include "core/base/language.h"
#include "core/domain/order.h"
#include "ui/widgets/card.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;

namespace kq {

/// The status words of a file that the program does not know, and which of the four statuses each
/// of them means.
class StatusCard : public Card {
    Q_OBJECT
public:
    explicit StatusCard(QWidget *parent = nullptr);

    /// Hidden where there are no words. The rows stay where they are for the same words.
    void show(const QStringList &words,
              const std::function<std::optional<OrderStatus>(const QString &)> &meaningOf,
              Language language);

Q_SIGNALS:
    /// Empty: the word stays unknown, and its rows are turned away.
    void statusChosen(const QString &word, std::optional<kq::OrderStatus> status);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QLabel *word;
        QComboBox *box;
    };

    void makeLines(const QStringList &words);
    void retranslate();

    QLabel *m_intro;
    QGridLayout *m_grid;
    QStringList m_words;
    std::vector<Line> m_lines;
};

} // namespace kq
