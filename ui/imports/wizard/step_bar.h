#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace kq {

/// The names of the wizard's steps in a line; the one in view stands out.
class StepBar : public QWidget {
    Q_OBJECT
public:
    explicit StepBar(QWidget *parent = nullptr);

    void setSteps(const QStringList &names);
    /// @p step counts from 0.
    void setCurrent(int step);

private:
    void draw();

    QHBoxLayout *m_line;
    QList<QLabel *> m_labels;
    int m_current = 0;
};

} // namespace kq
