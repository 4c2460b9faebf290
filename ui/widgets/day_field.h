#pragma once

#include "core/base/language.h"

#include <QDate>
#include <QLineEdit>
#include <QPointer>

#include <optional>

namespace kq {

/// A line that takes a day as people write it, or none, with a calendar behind the sign at its end
/// (also Alt+Down). It shows the day in the words of the window's language.
class DayField : public QLineEdit {
    Q_OBJECT
public:
    explicit DayField(QWidget *parent = nullptr);

    void setLanguage(Language language);
    /// Shows a day without a signal, unless one is being typed; an invalid one for none.
    void setDay(QDate day);
    /// The last day that could be read; invalid for an empty line.
    [[nodiscard]] QDate day() const { return m_day; }
    /// Days outside are not taken; invalid for no bound.
    void setBounds(QDate first, QDate last);
    /// Whether the line may be left empty; yes unless told otherwise.
    void setEmptyAllowed(bool allowed) { m_mayBeEmpty = allowed; }
    [[nodiscard]] bool isFaulty() const { return m_isFaulty; }

Q_SIGNALS:
    /// A person has chosen or typed another day.
    void dayEdited(QDate day);
    void faultChanged(bool isFaulty);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void take();
    void accept(QDate day);
    void write();
    void setFaulty(bool isFaulty);
    void openCalendar();
    void retranslate();
    [[nodiscard]] bool isWithin(QDate day) const;

    Language m_language = Language::Vietnamese;
    QDate m_day;
    QDate m_first;
    QDate m_last;
    bool m_mayBeEmpty = true;
    bool m_isFaulty = false;
    QAction *m_open;
    QPointer<QWidget> m_popup;
};

} // namespace kq
