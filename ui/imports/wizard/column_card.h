#pragma once

#include "core/base/language.h"
#include "core/importing/import_file.h"
#include "ui/widgets/card.h"

#include <QStringList>

class QComboBox;
class QLabel;
class QPushButton;

namespace kq {

class MessageBar;
class Words;

/// One column of the file: its name, some of its values, what it becomes and why.
class ColumnCard : public Card {
    Q_OBJECT
public:
    explicit ColumnCard(QWidget *parent = nullptr);

    /// @p canChoose: no for a second column of one name, which no mapping can mean.
    /// @p ownAttributes: which the shop has already, and the column may become.
    void show(const ColumnGuess &column, ImportKind kind, const QStringList &ownAttributes,
              Language language, bool canChoose);
    [[nodiscard]] ImportField field() const;
    /// Which one the column becomes; only of ImportField::Attribute.
    [[nodiscard]] QString attribute() const;
    /// For tests and for the keyboard's order.
    [[nodiscard]] QComboBox *box() const { return m_box; }

Q_SIGNALS:
    void changed();
    /// That what @p attribute, which the shop has not yet, holds is to be @p type.
    void typeChosen(const QString &attribute, kq::AttributeType type);

private:
    void fillBox(const ColumnGuess &column, ImportKind kind, const QStringList &ownAttributes,
                 Language language);
    [[nodiscard]] QString reasonOf(const ColumnGuess &column, bool canChoose) const;
    void offerAttribute(const ColumnGuess &column, bool mayBe, const Words &words);
    void showType(const ColumnGuess &column, bool canChoose, const Words &words);

    QLabel *m_header;
    QLabel *m_samples;
    QComboBox *m_box;
    QLabel *m_reason;
    QPushButton *m_keep; ///< as an attribute of the shop's own, where nothing else fits
    QLabel *m_typeLabel;
    QComboBox *m_type; ///< what an attribute of the shop's own will hold
    MessageBar *m_unreadable;
};

} // namespace kq
