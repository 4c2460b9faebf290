#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace kq::test {

/// What a call of the command line gave; the status is -1 where it did not end by itself.
struct CliAnswer {
    int status = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/// A temporary folder in which khachquen-cli is called, so that files go by their bare names.
class CliFolder {
public:
    /// Calls khachquen-cli with @p input as what is typed and, beside the process's own, the
    /// variables NAME=VALUE of @p environment.
    [[nodiscard]] CliAnswer call(const QStringList &words, const QByteArray &input = {},
                                 const QStringList &environment = {}) const;
    /// The same with words that are parted by blanks.
    [[nodiscard]] CliAnswer call(const QString &line, const QByteArray &input = {}) const
    {
        return call(line.split(u' '), input);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file; the program ends where that fails.
    void write(const QString &name, const QByteArray &content) const;
    /// The content of a file, or nothing where it cannot be read.
    [[nodiscard]] QByteArray read(const QString &name) const;

private:
    QTemporaryDir m_folder;
};

} // namespace kq::test
