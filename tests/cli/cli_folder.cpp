#include "cli/cli_folder.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>

namespace kq::test {

namespace {

constexpr int longestCall = 240'000; // milliseconds

} // namespace

CliAnswer CliFolder::call(const QStringList &words, const QByteArray &input,
                          const QStringList &environment) const
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : environment)
        variables.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    process.setProcessEnvironment(variables);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(KQ_CLI), words);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(longestCall))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void CliFolder::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file");
}

QByteArray CliFolder::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace kq::test
