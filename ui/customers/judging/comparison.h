#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace kq {

/// One line of a comparison. A line without values on both sides is left out.
struct ComparedLine {
    QString name;
    QString left;
    QString right;
    bool isArea = false; ///< `TP.HCM` and `TP. Hồ Chí Minh` agree
};

/// Two things side by side, line by line, with a sign where they agree.
class Comparison : public QWidget {
    Q_OBJECT
public:
    explicit Comparison(QWidget *parent = nullptr);

    /// The first line is the head of both sides.
    void show(const std::vector<ComparedLine> &lines);

private:
    void addLine(int row, const ComparedLine &line);
    void addValue(int row, int column, const ComparedLine &line, const QString &value);

    QGridLayout *m_grid;
};

} // namespace kq
