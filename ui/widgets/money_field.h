#pragma once

#include "core/base/language.h"
#include "core/base/money.h"

#include <QLineEdit>

#include <optional>

namespace kq {

/// A line that takes an amount of money as owners write it (`350k`, `1,2tr`, `1.250.000`) and
/// shows it in full once it is left. What cannot be read stays, marked, until it is mended; Escape
/// brings the last amount back.
class MoneyField : public QLineEdit {
    Q_OBJECT
public:
    explicit MoneyField(QWidget *parent = nullptr);

    /// How amounts are read and written. @p currency: ISO 4217.
    void setFormat(Language language, const QString &currency);
    /// Shows an amount without a signal, unless one is being typed.
    void setMoney(std::optional<Money> money);
    /// The last amount that could be read; empty for an empty line.
    [[nodiscard]] std::optional<Money> money() const { return m_money; }
    /// Whether the line holds something that is no amount from 0 on.
    [[nodiscard]] bool isFaulty() const { return m_isFaulty; }

Q_SIGNALS:
    /// A person has left the line with another amount in it than before.
    void moneyEdited(std::optional<kq::Money> money);
    /// A person has left the line with something in it that cannot be read, or has mended it.
    void faultChanged(bool isFaulty);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take();
    void write();
    void setFaulty(bool isFaulty);

    Language m_language = Language::Vietnamese;
    QString m_currency;
    std::optional<Money> m_money;
    bool m_isFaulty = false;
};

} // namespace kq
