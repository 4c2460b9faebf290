#pragma once

#include "core/base/job_control.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace kq::cli {

void printText(const QString &text); ///< to standard output, in UTF-8
void printLine(const QString &line);
void printMessage(const QString &line); ///< to standard error
void printJson(const QJsonObject &object);
void printJson(const QJsonArray &array);

/// A table of texts with aligned columns; @p rightAligned names the columns of figures.
void printTable(const QStringList &headers, const std::vector<QStringList> &rows,
                const std::vector<int> &rightAligned);

/// All of standard input.
QByteArray readStandardInput();

/// Lets Ctrl-C and a polite kill end the work at hand through TerminalControl::cancelled().
void catchInterrupts();

/// Reports progress to standard error where it is a terminal, and stops at Ctrl-C.
class TerminalControl final : public JobControl {
public:
    TerminalControl();
    ~TerminalControl() override;

    void report(std::int64_t done, std::int64_t total) override;
    [[nodiscard]] bool cancelled() const override;

private:
    bool m_isTerminal;
    int m_shownPercent = -1;
};

} // namespace kq::cli
