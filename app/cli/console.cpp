#include "app/cli/console.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

// A signal handler reaches nothing but globals, and may only touch lock-free ones.
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void onInterrupt(int)
{
    interrupted.store(true);
}

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

bool standardErrorIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

} // namespace

void printText(const QString &text)
{
    write(stdout, text.toUtf8());
}

void printLine(const QString &line)
{
    printText(line + u'\n');
}

void printMessage(const QString &line)
{
    write(stderr, (line + u'\n').toUtf8());
}

void printJson(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void printJson(const QJsonArray &array)
{
    write(stdout, QJsonDocument(array).toJson(QJsonDocument::Compact) + '\n');
}

void printTable(const QStringList &headers, const std::vector<QStringList> &rows,
                const std::vector<int> &rightAligned)
{
    std::vector<qsizetype> widths;
    for (qsizetype column = 0; column < headers.size(); ++column) {
        qsizetype width = headers[column].size();
        for (const QStringList &row : rows)
            width = std::max(width, row.value(column).size());
        widths.push_back(width);
    }
    const auto printRow = [&](const QStringList &row) {
        QString line;
        for (qsizetype column = 0; column < headers.size(); ++column) {
            const qsizetype width = widths[static_cast<std::size_t>(column)];
            const bool right =
                std::find(rightAligned.begin(), rightAligned.end(), column) != rightAligned.end();
            if (column > 0)
                line += "  "_L1;
            line += right ? row.value(column).rightJustified(width)
                          : row.value(column).leftJustified(width);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        printLine(line);
    };
    printRow(headers);
    for (const QStringList &row : rows)
        printRow(row);
}

QByteArray readStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return input.readAll();
}

void catchInterrupts()
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

TerminalControl::TerminalControl()
    : m_isTerminal(standardErrorIsTerminal())
{}

TerminalControl::~TerminalControl()
{
    if (m_shownPercent >= 0)
        write(stderr, "\r    \r");
}

void TerminalControl::report(std::int64_t done, std::int64_t total)
{
    if (!m_isTerminal || total <= 0)
        return;
    const int percent = static_cast<int>(std::min<std::int64_t>(done * 100 / total, 100));
    if (percent == m_shownPercent)
        return;
    m_shownPercent = percent;
    write(stderr, "\r" + QByteArray::number(percent).rightJustified(3) + "%");
    std::fflush(stderr);
}

bool TerminalControl::cancelled() const
{
    return interrupted.load();
}

} // namespace kq::cli
