#pragma once

#include <QDate>
#include <QPointer>
#include <QPushButton>

#include <functional>
#include <optional>

namespace kq {

/// Chooses the date behind every evaluation: today, or a day in the past.
class AsOfPicker : public QPushButton {
    Q_OBJECT
public:
    /// @p write puts a date in the words of the window's language.
    AsOfPicker(std::function<QDate()> today, std::function<QString(QDate)> write,
               QWidget *parent = nullptr);

    /// Empty: today, whichever day that is.
    [[nodiscard]] std::optional<QDate> fixed() const { return m_fixed; }
    /// The date to evaluate as of.
    [[nodiscard]] QDate date() const { return m_fixed.value_or(m_today()); }
    /// A date from today on counts as today.
    void setFixed(std::optional<QDate> date);

Q_SIGNALS:
    void changed(QDate date);

protected:
    void changeEvent(QEvent *event) override;

private:
    void openPopup();
    void showDate();

    std::function<QDate()> m_today;
    std::function<QString(QDate)> m_write;
    std::optional<QDate> m_fixed;
    QPointer<QWidget> m_popup;
};

} // namespace kq
