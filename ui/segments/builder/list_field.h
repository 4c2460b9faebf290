#pragma once

#include <QLineEdit>
#include <QStringList>

#include <functional>

namespace kq {

/// Takes several words, parted by semicolons, typed or chosen from a list.
class ListField : public QLineEdit {
    Q_OBJECT
public:
    /// @p suggestions are what is kept; @p titleOf says how one is read. Other words may be typed.
    ListField(const QStringList &values, const QStringList &suggestions,
              std::function<QString(const QString &)> titleOf, QWidget *parent = nullptr);

Q_SIGNALS:
    void listEdited(const QStringList &values);

private:
    void openChoices();
    [[nodiscard]] QStringList values() const;
    void setValues(const QStringList &values);

    QStringList m_suggestions;
    std::function<QString(const QString &)> m_titleOf;
};

} // namespace kq
