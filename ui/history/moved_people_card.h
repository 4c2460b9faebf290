#pragma once

#include "ui/history/history_answer.h"
#include "ui/widgets/card.h"

#include <QStringList>

class QComboBox;
class QLabel;
class QPushButton;

namespace kq {

class DataTable;
class Formatter;
class RowsModel;
class Words;

/// Who moved between two days, and why: whose movement is listed is chosen here.
class MovedPeopleCard : public Card {
    Q_OBJECT
public:
    explicit MovedPeopleCard(QWidget *parent = nullptr);

    /// Offers the movement into and out of @p segments too, and that by a changed rule where
    /// @p hasRule; what was chosen stays chosen where it can.
    void setChoices(const std::vector<Segment> &segments, bool hasRule);
    /// Shows that a way of a picture is listed, as its name says, instead of a choice; empty: none
    /// is.
    void setWay(const QString &name);
    /// What is chosen, without a way.
    [[nodiscard]] const MoveWish &wish() const { return m_chosen; }
    [[nodiscard]] QString nameOfWish() const;
    /// @p tiers: the names of the places of now, @p tiersBefore: those of the first day.
    void show(const HistoryMoves &moves, const MoveWish &wish, const QStringList &tiersBefore,
              const QStringList &tiers, const Formatter &format, const Words &words);

Q_SIGNALS:
    void wishChosen();
    void customerOpened(kq::CustomerId customer);
    /// All of them are wanted in the list of customers.
    void allWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose(int entry);
    [[nodiscard]] int firstChoice() const { return m_way.isEmpty() ? 0 : 1; }
    void showCauses(const HistoryMoves &moves, const Formatter &format, const Words &words);

    QComboBox *m_whom;
    QPushButton *m_open;
    QLabel *m_causes;
    DataTable *m_people;
    RowsModel *m_rows;
    std::vector<MoveWish> m_wishes;  ///< of the entries of the box, after that of the way
    QString m_way;                   ///< the first entry of the box, where there is one
    MoveWish m_chosen;               ///< of the entries
    std::vector<Segment> m_segments; ///< as last offered
    bool m_hasRule = false;
};

} // namespace kq
